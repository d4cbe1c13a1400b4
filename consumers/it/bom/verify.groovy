// The exact list: one artifact more would decide about an application's own libraries.
def managed = new groovy.xml.XmlSlurper().parse(new File(basedir, 'effective-pom.xml'))
        .dependencyManagement.dependencies.dependency.collect { "${it.groupId}:${it.artifactId}" as String } as TreeSet
def sdk = ['core', 'crm', 'interviews', 'partner', 'sequences', 'telephony', 'testkit']
        .collect { 'dev.faultline:sdk-' + it }
def okhttp = ['logging-interceptor', 'mockwebserver', 'mockwebserver3', 'mockwebserver3-junit4', 'mockwebserver3-junit5',
        'okcurl', 'okhttp', 'okhttp-brotli', 'okhttp-coroutines', 'okhttp-dnsoverhttps', 'okhttp-java-net-cookiejar',
        'okhttp-jvm', 'okhttp-sse', 'okhttp-tls', 'okhttp-urlconnection'].collect { 'com.squareup.okhttp3:' + it }
assert managed == (sdk + okhttp) as TreeSet
