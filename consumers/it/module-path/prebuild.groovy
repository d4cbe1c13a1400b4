// the program is that of the other projects; a module descriptor has to lie beside it
def target = new File(basedir, 'src/main/java/app')
target.mkdirs()
new File(basedir, '../../../shared/app/app').eachFile { new File(target, it.name).text = it.text }
