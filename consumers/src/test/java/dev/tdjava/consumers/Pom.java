package dev.tdjava.consumers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A pom.xml as it is written, without what it inherits. */
record Pom(Path folder, Document xml) {

  private static final XPath XPATH = XPathFactory.newInstance().newXPath();

  static Pom read(Path folder) throws Exception {
    return new Pom(
        folder,
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(folder.resolve("pom.xml").toFile()));
  }

  String artifactId() throws XPathExpressionException {
    return text("/project/artifactId");
  }

  /** Whether others shall take its jar from a repository. */
  boolean isPublished() throws XPathExpressionException {
    String packaging = text("/project/packaging");
    return (packaging.isEmpty() || packaging.equals("jar"))
        && !text("/project/properties/maven.deploy.skip").equals("true");
  }

  String text(String path) throws XPathExpressionException {
    return XPATH.evaluate(path, xml);
  }

  List<String> texts(String path) throws XPathExpressionException {
    return nodes(path).stream().map(Node::getTextContent).toList();
  }

  /** The managed dependencies: the artifact, and its type or classifier if it is no plain jar. */
  List<String> managed() throws XPathExpressionException {
    List<String> found = new ArrayList<>();
    for (Node node : nodes("/project/dependencyManagement/dependencies/dependency")) {
      String kind = XPATH.evaluate("type", node) + XPATH.evaluate("classifier", node);
      found.add((XPATH.evaluate("artifactId", node) + " " + kind).strip());
    }
    return found;
  }

  private List<Node> nodes(String path) throws XPathExpressionException {
    NodeList nodes = (NodeList) XPATH.evaluate(path, xml, XPathConstants.NODESET);
    List<Node> found = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add(nodes.item(i));
    }
    return found;
  }
}
