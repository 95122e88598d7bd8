package org.annalist.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.net.InetAddresses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are asked. No name is resolved here. */
class PublicAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "64:ff9b::a00:1",
        "64:ff9b:1::1",
        "100::1"
      })
  void addressesThatAreNotOfThePublicInternetAreNot(String address) {
    assertThat(PublicAddresses.isPublic(InetAddresses.forString(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.1",
        "100.128.0.1",
        "172.15.0.1",
        "172.32.0.1",
        "192.167.1.1",
        "223.255.255.255",
        "2606:4700::1",
        "2a00:1450::1",
        "64:ff9b::101:101",
        "::ffff:1.1.1.1"
      })
  void othersAre(String address) {
    assertThat(PublicAddresses.isPublic(InetAddresses.forString(address))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "http://mill.example, http://mill.example/",
    "http://mill.example?q=1, http://mill.example/?q=1",
    "https://mill.example/a b#top, https://mill.example/a%20b",
    "https://mill.example/caf\u00e9?q=100%, https://mill.example/caf%C3%A9?q=100%25",
    "https://m\u00fchle.example/a%20b, https://xn--mhle-0ra.example/a%20b",
    "http://mill.example:8080/[1]|2, http://mill.example:8080/%5B1%5D%7C2",
  })
  void addressesAreReadAsTheyAreWritten(String written, String asked) throws Refused {
    assertThat(Locator.of(written, false)).hasToString(asked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://mill.example/",
        "file:///etc/passwd",
        "mill.example",
        "",
        "http:///mill",
        "http://user:word@mill.example/",
        "http://mill.example:22/",
        "http://mill.example:99999999/"
      })
  void whatIsNoAddressOfTheWebIsRefused(String written) {
    assertThatThrownBy(() -> Locator.of(written, false)).isInstanceOf(Refused.class);
  }

  @Test
  void portsThatWebServersSeldomUseNeedLeave() throws Refused {
    assertThat(Locator.of("http://mill.example:3000/", true)).hasPort(3000);
  }
}
