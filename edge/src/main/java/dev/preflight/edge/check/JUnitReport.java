package dev.preflight.edge.check;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the result as JUnit's XML, which build servers show as tests. */
final class JUnitReport implements CheckReport {

  @Override
  public void write(CheckResult result, PrintWriter out) {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", "preflight-edge check " + result.address());
      xml.writeAttribute("tests", Integer.toString(FindingKind.values().length));
      xml.writeAttribute("failures", Integer.toString(result.findings().size()));
      for (FindingKind kind : FindingKind.values()) {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "preflight.check");
        xml.writeAttribute("name", kind.id());
        Optional<Finding> finding = of(kind, result.findings());
        if (finding.isPresent()) {
          xml.writeStartElement("failure");
          xml.writeAttribute("message", kind.title());
          xml.writeCharacters(text(finding.get()));
          xml.writeEndElement();
        }
        xml.writeEndElement();
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the XML could not be written", e);
    }
    out.println();
  }

  private static Optional<Finding> of(FindingKind kind, List<Finding> findings) {
    return findings.stream().filter(finding -> finding.kind() == kind).findFirst();
  }

  private static String text(Finding finding) {
    return "%s%n%s%n%s%n%s%n%s%n"
        .formatted(
            finding.kind().consequence(),
            finding.kind().fix(),
            String.join("\n", finding.endpoints()),
            finding.command(),
            finding.response());
  }
}
