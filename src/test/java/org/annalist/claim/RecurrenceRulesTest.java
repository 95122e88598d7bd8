package org.annalist.claim;

import java.util.stream.Stream;
import org.annalist.rule.RuleExamples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RecurrenceRulesTest {

  @TestFactory
  Stream<DynamicTest> everyRuleDoesWhatItSays() {
    return RuleExamples.of(Recurrence.BOOK);
  }
}
