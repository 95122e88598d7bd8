package org.annalist.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The lock was dug by hand in the summer of that year and it was filled with water in"
            + " the spring. It has been rebuilt since then, and those who live by it say that it"
            + " leaks.",
        "de | Die Schleuse wurde im Sommer des Jahres 1801 von Hand gegraben und im Frühling mit"
            + " Wasser gefüllt. Sie ist seitdem nicht mehr umgebaut worden, und die Leute am Kanal"
            + " sagen, dass sie leckt.",
        "fr | L'écluse a été creusée à la main au cours de l'été de 1801 et elle fut remplie au"
            + " printemps. Elle est depuis ce temps restée la même, et ceux qui vivent dans les"
            + " maisons du canal se plaignent de la fuite.",
        "und-Cyrl | Шлюз был вырыт вручную летом 1801 года и наполнен водой весной следующего"
            + " года, а потом его больше не перестраивали.",
        "und | Slúis a tochladh le láimh i samhradh na bliana sin agus a líonadh le huisce san"
            + " earrach; níor athraíodh ó shin é ach deir na daoine a chónaíonn in aice leis go"
            + " mbíonn sé ag sileadh gach oíche fhliuch.",
      })
  void isToldByScriptAndSmallWords(String language, String text) {
    assertThat(Pages.read(text).metadata().language()).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"The lock was dug in 1801.", "Schleuse, 1801."})
  void isNotGuessedFromAFewWords(String text) {
    assertThat(Pages.read(text).metadata().language()).isNull();
  }
}
