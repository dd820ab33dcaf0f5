package dev.hubgate.system.foreign;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A report in JUnit's XML, as pytest and Node's test runner write it. */
record JUnitReport(Path file) {

    List<ForeignCase> cases() {
        try {
            NodeList elements = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(withoutControls(Files.readString(file)))))
                    .getElementsByTagName("testcase");
            return IntStream.range(0, elements.getLength())
                    .mapToObj(elements::item)
                    .map(Element.class::cast)
                    .map(JUnitReport::read)
                    .toList();
        } catch (IOException | SAXException | ParserConfigurationException unreadable) {
            throw new AssertionError("no readable report at " + file, unreadable);
        }
    }

    // Colours of a terminal, as some failures have them, are no XML.
    private static String withoutControls(String xml) {
        return xml.replaceAll("\\u001B\\[[0-9;]*m|[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F]", "");
    }

    private static ForeignCase read(Element testcase) {
        Element failure = child(testcase, "failure");
        Element broken = failure == null ? child(testcase, "error") : failure;
        Element skipped = child(testcase, "skipped");
        return new ForeignCase(
                name(testcase),
                broken == null ? null : broken.getAttribute("message") + "\n" + broken.getTextContent(),
                skipped == null ? null : skipped.getAttribute("message"));
    }

    private static String name(Element testcase) {
        Element suite = (Element) testcase.getParentNode();
        String suiteName = suite.getTagName().equals("testsuite") ? suite.getAttribute("name") : "";
        boolean isPython = suiteName.equals("pytest");
        String group = isPython ? testcase.getAttribute("classname") : suiteName;
        String name = testcase.getAttribute("name");
        String sentence = isPython ? words(name) : name;
        return group.isEmpty() ? sentence : words(group) + ": " + sentence;
    }

    // Of test_names_it[openai/gpt-4.1-mini] only what stands before the parameter is a Python name.
    private static String words(String pythonName) {
        int parameter = pythonName.indexOf('[');
        String name = parameter < 0 ? pythonName : pythonName.substring(0, parameter);
        String rest = parameter < 0 ? "" : " " + pythonName.substring(parameter);
        return name.replaceFirst("^test_", "").replace('_', ' ') + rest;
    }

    private static Element child(Element parent, String tag) {
        return (Element) parent.getElementsByTagName(tag).item(0);
    }
}
