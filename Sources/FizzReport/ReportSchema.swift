/// The RELAX NG schema of the XML report, printed by `fizz schema report`.
package enum ReportSchema {
  /// The schema, in XML syntax.
  package static let relaxNG = """
    <?xml version="1.0" encoding="UTF-8"?>
    <grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="urn:fizz:report:1" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
      <start>
        <element name="report">
          <attribute name="schema"><value>fizz/report/1</value></attribute>
          <element name="provenance">
            <attribute name="fizz"/><attribute name="icu"/><attribute name="unicode"/>
            <zeroOrMore>
              <element name="lexicon">
                <attribute name="id"/><attribute name="version"/>
                <attribute name="sha256"><data type="string"><param name="pattern">[0-9a-f]{64}</param></data></attribute>
              </element>
            </zeroOrMore>
            <zeroOrMore><element name="option"><text/></element></zeroOrMore>
          </element>
          <zeroOrMore><ref name="notice"/></zeroOrMore>
          <ref name="fold"/>
          <zeroOrMore><ref name="measure"/></zeroOrMore>
          <zeroOrMore>
            <element name="period">
              <attribute name="id"/>
              <optional><attribute name="first"><data type="date"/></attribute></optional>
              <optional><attribute name="last"><data type="date"/></attribute></optional>
              <zeroOrMore><element name="new-concept"><attribute name="id"/></element></zeroOrMore>
              <ref name="fold"/>
              <zeroOrMore><ref name="measure"/></zeroOrMore>
            </element>
          </zeroOrMore>
          <zeroOrMore>
            <element name="person">
              <attribute name="name"/>
              <attribute name="repaired-ruptures"><data type="nonNegativeInteger"/></attribute>
              <attribute name="repair-days"><list><zeroOrMore><data type="integer"/></zeroOrMore></list></attribute>
              <zeroOrMore><element name="other-name"><text/></element></zeroOrMore>
              <zeroOrMore>
                <element name="count"><attribute name="of"/><attribute name="n"><data type="positiveInteger"/></attribute></element>
              </zeroOrMore>
            </element>
          </zeroOrMore>
          <zeroOrMore><ref name="entry"/></zeroOrMore>
        </element>
      </start>
      <define name="entry">
        <element name="entry">
          <attribute name="id"/>
          <attribute name="kind"><choice><value>journal</value><value>message</value><value>mail</value><value>post</value><value>system</value></choice></attribute>
          <optional><attribute name="time"/></optional>
          <optional><attribute name="zone"/></optional>
          <optional><attribute name="utc"/></optional>
          <optional><attribute name="precision"/></optional>
          <optional><attribute name="zone-source"/></optional>
          <optional><attribute name="speaker"/></optional>
          <optional><attribute name="speaker-name"/></optional>
          <optional><attribute name="self"><data type="boolean"/></attribute></optional>
          <optional><attribute name="conversation"/></optional>
          <optional><attribute name="title"/></optional>
          <attribute name="format"/>
          <optional><attribute name="path"/></optional>
          <optional><attribute name="line"><data type="positiveInteger"/></attribute></optional>
          <attribute name="language"/>
          <attribute name="words"><data type="nonNegativeInteger"/></attribute>
          <optional><attribute name="coverage"><data type="decimal"/></attribute></optional>
          <zeroOrMore><element name="tag"><text/></element></zeroOrMore>
          <optional>
            <element name="mood">
              <attribute name="source"/>
              <optional><attribute name="value"><data type="decimal"/></attribute></optional>
              <optional><attribute name="min"><data type="decimal"/></attribute></optional>
              <optional><attribute name="max"><data type="decimal"/></attribute></optional>
              <zeroOrMore><element name="label"><text/></element></zeroOrMore>
            </element>
          </optional>
          <zeroOrMore><element name="extra"><attribute name="key"/><text/></element></zeroOrMore>
          <optional><element name="text"><text/></element></optional>
          <zeroOrMore><ref name="notice"/></zeroOrMore>
          <zeroOrMore><element name="sentence"><ref name="span"/></element></zeroOrMore>
          <zeroOrMore><ref name="finding"/></zeroOrMore>
          <zeroOrMore>
            <element name="byte">
              <ref name="span"/>
              <attribute name="findings"><list><oneOrMore><data type="nonNegativeInteger"/></oneOrMore></list></attribute>
              <attribute name="parts"><list><oneOrMore><choice><value>sensation</value><value>feeling</value><value>meaning</value><value>need</value></choice></oneOrMore></list></attribute>
              <attribute name="completeness"><data type="decimal"/></attribute>
              <optional><attribute name="consistency"><data type="decimal"/></attribute></optional>
              <optional><attribute name="charge"><data type="decimal"/></attribute></optional>
            </element>
          </zeroOrMore>
          <zeroOrMore>
            <element name="kin-name"><attribute name="kin"/><attribute name="name"/></element>
          </zeroOrMore>
          <zeroOrMore>
            <element name="category">
              <attribute name="name"/><attribute name="count"><data type="nonNegativeInteger"/></attribute>
              <optional><attribute name="share"><data type="decimal"/></attribute></optional>
              <optional><attribute name="mean"><data type="decimal"/></attribute></optional>
            </element>
          </zeroOrMore>
          <zeroOrMore><element name="unknown"><text/></element></zeroOrMore>
          <optional>
            <element name="scores">
              <optional><attribute name="valence"><data type="decimal"/></attribute></optional>
              <oneOrMore>
                <element name="ekman">
                  <attribute name="emotion"/><attribute name="score"><data type="decimal"/></attribute>
                </element>
              </oneOrMore>
            </element>
          </optional>
          <ref name="fold"/>
          <zeroOrMore><ref name="measure"/></zeroOrMore>
        </element>
      </define>
      <define name="finding">
        <element name="finding">
          <attribute name="kind"/><attribute name="id"/><attribute name="concept"/>
          <ref name="span"/>
          <attribute name="counts"><data type="boolean"/></attribute>
          <optional><attribute name="excluded"><choice><value>polarity</value><value>experiencer</value><value>source</value><value>time</value><value>figure</value><value>guard</value><value>topic</value><value>evaluation</value><value>physical-cause</value></choice></attribute></optional>
          <attribute name="polarity"><choice><value>affirmed</value><value>negated</value><value>possible</value></choice></attribute>
          <attribute name="experiencer"><choice><value>self</value><value>other</value><value>generic</value></choice></attribute>
          <attribute name="source"><choice><value>own</value><value>quoted</value><value>reported</value><value>inner</value></choice></attribute>
          <attribute name="time"><choice><value>current</value><value>habitual</value><value>past</value><value>hypothetical</value></choice></attribute>
          <attribute name="figure"><choice><value>literal</value><value>idiom</value><value>ironic</value></choice></attribute>
          <optional><attribute name="specificity"><choice><value>global</value><value>basic</value><value>specific</value></choice></attribute></optional>
          <optional><attribute name="valence"><data type="decimal"/></attribute></optional>
          <optional><attribute name="arousal"><data type="decimal"/></attribute></optional>
          <optional><attribute name="intensity"><data type="decimal"/></attribute></optional>
          <optional><attribute name="region"/></optional>
          <optional><attribute name="level"/></optional>
          <optional><attribute name="status"/></optional>
          <optional><attribute name="rigidity"/></optional>
          <optional><attribute name="mode"/></optional>
          <optional><attribute name="pause"><data type="boolean"/></attribute></optional>
          <optional><attribute name="value"><data type="integer"/></attribute></optional>
          <optional><attribute name="person"/></optional>
          <optional><element name="words"><text/></element></optional>
          <oneOrMore><element name="because"><text/></element></oneOrMore>
        </element>
      </define>
      <define name="span">
        <attribute name="start"><data type="nonNegativeInteger"/></attribute>
        <attribute name="end"><data type="nonNegativeInteger"/></attribute>
      </define>
      <define name="notice">
        <element name="notice">
          <attribute name="code"/>
          <optional><attribute name="path"/></optional>
          <optional><attribute name="line"/></optional>
          <text/>
        </element>
      </define>
      <define name="counted"><attribute name="id"/><attribute name="n"><data type="nonNegativeInteger"/></attribute></define>
      <define name="fold">
        <element name="fold">
          <attribute name="v"><data type="positiveInteger"/></attribute>
          <attribute name="entries"><data type="nonNegativeInteger"/></attribute>
          <attribute name="words"><data type="nonNegativeInteger"/></attribute>
          <attribute name="sentences"><data type="nonNegativeInteger"/></attribute>
          <attribute name="known-words"><data type="nonNegativeInteger"/></attribute>
          <attribute name="bytes"><data type="nonNegativeInteger"/></attribute>
          <attribute name="function-words"/>
          <attribute name="mentions"/>
          <attribute name="byte-parts"/>
          <zeroOrMore><element name="concept"><ref name="counted"/></element></zeroOrMore>
          <zeroOrMore><element name="found"><ref name="counted"/></element></zeroOrMore>
          <zeroOrMore><element name="left-out"><ref name="counted"/></element></zeroOrMore>
        </element>
      </define>
      <define name="measure">
        <element name="measure">
          <attribute name="id"/>
          <choice>
            <group>
              <attribute name="value"><data type="decimal"/></attribute>
              <optional><attribute name="low"><data type="decimal"/></attribute><attribute name="high"><data type="decimal"/></attribute></optional>
            </group>
            <attribute name="undefined"/>
          </choice>
          <attribute name="n"><data type="nonNegativeInteger"/></attribute>
          <attribute name="unit"/>
        </element>
      </define>
    </grammar>

    """
}
