package dev.tdjava.codegen.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypesFileTest {

  private static final Prose PROSE =
      TypesFile.parse(
          """
          // Types for TDLib
          declare module 'tdlib-types' {
            export type box = {
              /** A box */
              _: 'box',
              /**
               * Its lid, which may be
               * described at length
               */
              lid: lid,
              size: number,
              /** Bytes of it */
              data: string /* base64 */,
            }

            export type box$Input = {
              /** A box */
              readonly _: 'box',
            }

            export type inputBox$Input = {
              /** A box to send */
              readonly _: 'inputBox',
              /** The lid to send */
              readonly lid?: Lid$Input,
            }

            /** About no type of TDLib */
            export type $Function =
              | findBox

            /** Describes a lid */
            export type Lid =
              | lid
              | noLid

            export type findBox = {
              /** Finds a box */
              readonly _: 'findBox',
              /** How big */
              readonly size?: number,
            }
          }
          """
              .lines()
              .toList());

  @Test
  void describesTypesAndFunctions() {
    assertThat(PROSE.of("box")).contains("A box");
    assertThat(PROSE.of("findBox")).contains("Finds a box");
  }

  @Test
  void describesFields() {
    assertThat(PROSE.of("box", "data")).contains("Bytes of it");
    assertThat(PROSE.of("findBox", "size")).contains("How big");
  }

  @Test
  void describesWhatIsOnlySent() {
    assertThat(PROSE.of("inputBox")).contains("A box to send");
    assertThat(PROSE.of("inputBox", "lid")).contains("The lid to send");
  }

  @Test
  void leavesOutTheFilesOwnTypes() {
    assertThat(PROSE.texts()).doesNotContainValue("About no type of TDLib");
  }

  @Test
  void joinsWrappedLines() {
    assertThat(PROSE.of("box", "lid")).contains("Its lid, which may be described at length");
  }

  @Test
  void describesClasses() {
    assertThat(PROSE.of("Lid")).contains("Describes a lid");
  }

  @Test
  void hasNothingForAFieldWithoutComment() {
    assertThat(PROSE.of("box", "size")).isEmpty();
  }
}
