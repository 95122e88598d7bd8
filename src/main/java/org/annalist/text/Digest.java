package org.annalist.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lower-case hexadecimal, the stuff that ids are made of. */
public final class Digest {

  private Digest() {}

  /** Returns the whole digest of {@code bytes}, 64 characters. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Returns {@code prefix} and the first {@code length} characters of the digest of the lines. */
  public static String id(String prefix, int length, String... lines) {
    return prefix + sha256(String.join("\n", lines).getBytes(UTF_8)).substring(0, length);
  }
}
