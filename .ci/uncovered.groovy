// What docs/versions.md does not cover: constructors of records, and those that take a type that no package shows to everybody.
jApiClasses.each { type ->
    def isRecord = type.superclass.oldSuperclassName.orElse('') == 'java.lang.Record'
    type.constructors.removeAll { constructor ->
        isRecord || constructor.parameters.any { it.type =~ /^dev\.faultline\.([a-z.]+\.)?(internal|engine)\./ }
    }
}
return jApiClasses
