package org.annalist.citation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.annalist.article.Article;
import org.annalist.article.Catalogue;
import org.annalist.article.Metadata;
import org.annalist.claim.Claim;
import org.annalist.claim.ClaimExtractor;
import org.annalist.format.ArticleReader;
import org.annalist.format.UnreadableArticle;
import org.annalist.timex.TimexTagger;
import org.junit.jupiter.api.Test;

/** Claims of pages in Chinese, Japanese and Korean, with the references that carry them. */
class IdeographicPagesTest {

  private static final TimexTagger TAGGER = TimexTagger.english();

  @Test
  void inChineseText() {
    assertThat(
            claimsOf(
                "page.txt",
                """
                青石桥

                青石桥是河口镇的一座石桥，横跨小河。镇志记载，旧桥毁于1871年的洪水。[1] 现在的桥由镇上的石匠设计，\
                1874年5月动工，2年后完工。[2][3]2003年至2007年间，桥面封闭维修。

                2012年5月4日，桥重新开放。当天约有2012人过桥。[注 1] 桥长60米，桥下的集市每年12月举行。

                注释

                [注 1] 据守桥人的账本。

                参考文献

                [1] 河口镇志, 2010年6月. https://zhi.example/bridge
                [2] 石匠的账本. https://ledger.example/2
                [3] 桥梁年鉴. https://almanac.example/3
                """))
        .containsExactly(
            "1871: 1 sentence https://zhi.example/bridge",
            "1874-05: 2 sentence https://ledger.example/2, 3 sentence https://almanac.example/3",
            "2003/2007: ",
            "2012-05-04: 注 1 paragraph no_url");
  }

  @Test
  void inJapaneseText() {
    assertThat(
            claimsOf(
                "page.txt",
                """
                河口の橋

                河口の橋は町の北にある石の橋である。古い橋は1871年の洪水で流され[1]、今の橋は1874年（明治7年）5月に完成した[2]。\
                昭和53年に一度閉じられ、「橋は長い。」と書かれた札も外された。橋は２０１２年５月４日にふたたび開いた[2]。

                脚注

                [1] 河口町史. https://chosi.example/1 2015年3月2日閲覧。
                [2] 橋の年鑑. https://nenkan.example/2
                """))
        .containsExactly(
            "1871: 1 clause https://chosi.example/1, 2 sentence https://nenkan.example/2",
            "1874-05: 1 sentence https://chosi.example/1, 2 clause https://nenkan.example/2",
            "2012-05-04: 2 sentence https://nenkan.example/2");
  }

  @Test
  void inKoreanText() {
    assertThat(
            claimsOf(
                "page.txt",
                """
                강어귀 다리

                강어귀 다리는 마을 북쪽에 있는 돌다리이다. 옛 다리는 1871년 홍수로 떠내려갔다.[1] 지금의 다리는 \
                1874년 5월에 짓기 시작하여 3년이 걸렸다. 다리는 2012년 5월 4일에 다시 열렸다.[2]

                각주

                [1] 마을의 역사. https://maeul.example/1
                [2] 다리 연감. https://dari.example/2
                """))
        .containsExactly(
            "1871: 1 sentence https://maeul.example/1",
            "1874-05: 2 paragraph https://dari.example/2",
            "2012-05-04: 2 sentence https://dari.example/2");
  }

  @Test
  void inASavedPageOfAWiki() {
    assertThat(
            claimsOf(
                "page.html",
                """
                <!DOCTYPE html>
                <html lang="zh-Hant"><head><meta charset="utf-8"><title>青石橋</title></head>
                <body><h1>青石橋</h1><div class="mw-parser-output">
                <p>青石橋是河口鎮的一座石橋，橋長六十公尺。舊橋毀於<a href="/1871">1871年</a>的洪水<sup
                class="reference"><a href="#cite_note-1">[1]</a></sup>。今日的橋由石匠設計，於<a
                href="/1874">1874年</a><a href="/5">5月3日</a>動工。<sup class="reference"><a
                href="#cite_note-2">[2]</a></sup>當天約有2012人圍觀。</p>
                <h2>參考資料</h2>
                <ol class="references">
                <li id="cite_note-1"><a class="external" href="https://zhi.example/1">河口鎮志</a></li>
                <li id="cite_note-2"><a class="external" href="https://ledger.example/2">帳本</a></li>
                </ol></div></body></html>
                """))
        .containsExactly(
            "1871: 1 sentence https://zhi.example/1",
            "1874-05-03: 2 sentence https://ledger.example/2");
  }

  @Test
  void inWikitext() {
    assertThat(
            claimsOf(
                "青石桥.wiki",
                """
                '''青石桥'''是河口镇的一座石桥，横跨小河，两岸住着很多人家。旧桥毁于[[1871年]]的洪水。<ref \
                name="zhi">{{cite web|title=河口镇志|url=https://zhi.example/1}}</ref>现在的桥[[1874年]][[5月]]\
                动工<ref>《石匠的账本》。https://ledger.example/2</ref>，三年后完工。

                2012年5月4日，桥重新开放。<ref name="zhi" />当天约有2012人过桥。

                == 参考文献 ==
                <references />
                """))
        .containsExactly(
            "1871: 1 sentence https://zhi.example/1",
            "1874-05: 2 sentence https://ledger.example/2",
            "2012-05-04: 1 sentence https://zhi.example/1");
  }

  private static List<String> claimsOf(String file, String page) {
    Article article = read(file, page);
    Catalogue catalogue = Catalogue.of(List.of(Catalogue.Entry.of(article)));
    List<Claim> claims =
        new ClaimExtractor(TAGGER, false)
            .extract(article, catalogue.byFile(article.file()))
            .claims();
    return new CitationAttacher(new References(TAGGER))
        .attach(article, claims, catalogue).claims().stream().map(PrintedFormsTest::told).toList();
  }

  private static Article read(String file, String page) {
    try {
      return new ArticleReader(TAGGER).read(file, page.getBytes(UTF_8), Metadata.NONE);
    } catch (UnreadableArticle e) {
      throw new IllegalArgumentException(e);
    }
  }
}
