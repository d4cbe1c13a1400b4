// list-jdks of consumers/pom.xml wrote what this machine has
def file = new File(basedir, '../../toolchains.xml')
def versions = new groovy.xml.XmlSlurper().parse(file).toolchain.provides.version.collect { it.text().tokenize('.')[0] as int }
if (versions.any { it >= 21 }) return true
println "newer-jdk is skipped: this machine has JDKs ${versions}, none from 21 on"
return false
