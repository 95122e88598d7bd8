package org.annalist.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names to addresses of the public internet, and refuses a name as soon as one of its
 * addresses is none (IANA's registries of special-purpose addresses). The client connects to what
 * this returns and asks no resolver again, so a name that changes its mind gains nothing.
 */
final class PublicAddresses implements DnsResolver {

  /** Networks of IPv4 that are no part of the public internet: address, length of the prefix. */
  private static final int[][] SPECIAL = {
    {0, 8},
    {10 << 24, 8},
    {100 << 24 | 64 << 16, 10},
    {127 << 24, 8},
    {169 << 24 | 254 << 16, 16},
    {172 << 24 | 16 << 16, 12},
    {192 << 24, 24},
    {192 << 24 | 2 << 8, 24},
    {192 << 24 | 88 << 16 | 99 << 8, 24},
    {192 << 24 | 168 << 16, 16},
    {198 << 24 | 18 << 16, 15},
    {198 << 24 | 51 << 16 | 100 << 8, 24},
    {203 << 24 | 113 << 8, 24},
    {224 << 24, 3},
  };

  private static final byte[] NAT64 = {0, 0x64, (byte) 0xFF, (byte) 0x9B, 0, 0, 0, 0, 0, 0, 0, 0};

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = InetAddress.getAllByName(host);
    for (InetAddress address : addresses) {
      if (!isPublic(address)) {
        throw new Refused(host + " is not on the public internet: " + address.getHostAddress());
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return isPublic(bytes, 0);
    }
    if (Arrays.equals(Arrays.copyOf(bytes, NAT64.length), NAT64)) {
      return isPublic(bytes, NAT64.length);
    }
    int first = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    int second = (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
    boolean global = first >> 13 == 1;
    // Teredo and its kind (2001::/23), documentation (2001:db8::/32, 3fff::/20), 6to4 (2002::/16).
    boolean special =
        (first == 0x2001 && (second < 0x200 || second == 0xDB8))
            || first == 0x2002
            || (first == 0x3FFF && second < 0x1000);
    return global && !special;
  }

  private static boolean isPublic(byte[] bytes, int at) {
    int address =
        (bytes[at] & 0xFF) << 24
            | (bytes[at + 1] & 0xFF) << 16
            | (bytes[at + 2] & 0xFF) << 8
            | (bytes[at + 3] & 0xFF);
    return Arrays.stream(SPECIAL)
        .noneMatch(network -> (address ^ network[0]) >>> (32 - network[1]) == 0);
  }
}
