package dev.faultline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The BOM has no parent that would keep it in step. */
class BomTest {

    private final Element parent = pom("../pom.xml");
    private final Element bom = pom("../sdk-bom/pom.xml");

    @Test
    void itHasTheParentsVersion() {
        assertThat(children(bom, "parent")).isEmpty();
        assertThat(text(bom, "groupId")).isEqualTo(text(parent, "groupId"));
        assertThat(text(bom, "version")).isEqualTo(text(parent, "version"));
    }

    @Test
    void itManagesTheSdksModulesAndOkHttpsPartsOnly() {
        List<String> expected = new ArrayList<>();
        for (Element module : children(child(parent, "modules"), "module")) {
            String name = module.getTextContent();
            if (name.startsWith("sdk-") && !name.equals("sdk-bom")) {
                expected.add("dev.faultline:" + name + ":${project.version}");
            }
        }
        expected.add("com.squareup.okhttp3:okhttp-bom:" + text(child(parent, "properties"), "okhttp.version"));

        List<String> managed =
                children(child(child(bom, "dependencyManagement"), "dependencies"), "dependency").stream()
                        .map(it -> text(it, "groupId") + ":" + text(it, "artifactId") + ":" + text(it, "version"))
                        .toList();
        assertThat(managed).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Element pom(String path) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(Path.of(path).toFile())
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(path, e);
        }
    }

    private static Element child(Element of, String name) {
        return children(of, name).get(0);
    }

    private static String text(Element of, String name) {
        return child(of, name).getTextContent();
    }

    private static List<Element> children(Element of, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = of.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
