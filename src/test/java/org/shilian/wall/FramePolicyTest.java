package org.shilian.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramePolicyTest {
    private static final URI PAGE = URI.create("https://weather.example/today");
    private static final URI WALL = URI.create("https://wall.county.example:8443");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            default-src 'self'                                    | true
            frame-ancestors 'none'                                | false
            FRAME-ANCESTORS 'None'                                | false
            frame-ancestors                                       | false
            frame-ancestors 'self'                                | false
            frame-ancestors *                                     | true
            frame-ancestors https:                                | true
            frame-ancestors http:                                 | true
            frame-ancestors https://wall.county.example:8443      | true
            frame-ancestors https://wall.county.example:8443/any  | true
            frame-ancestors https://wall.county.example           | false
            frame-ancestors wall.county.example:*                 | true
            frame-ancestors *.county.example:8443                 | true
            frame-ancestors *.wall.county.example:*               | false
            frame-ancestors *.ounty.example:*                     | false
            frame-ancestors https://other.example https://*:8443  | true
            script-src x; frame-ancestors https://other.example   | false
            frame-ancestors *, frame-ancestors 'none'             | false
            frame-ancestors *; frame-ancestors 'none'             | true
            """)
    void obeysThePolicy(String policy, boolean admitted) {
        assertThat(new FramePolicy(List.of("DENY"), List.of(policy)).admits(PAGE, WALL))
                .isEqualTo(admitted && policy.toLowerCase(java.util.Locale.ROOT).contains("frame-ancestors"));
        assertThat(new FramePolicy(List.of(), List.of(policy)).admits(PAGE, WALL))
                .isEqualTo(admitted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DENY                           | false
            deny                           | false
            SAMEORIGIN                     | false
            SAMEORIGIN, SAMEORIGIN         | false
            SAMEORIGIN, ALLOWALL           | false
            ALLOWALL                       | true
            ALLOW-FROM https://a.example   | true
            nonsense                       | true
            """)
    void obeysTheOptionsWhereThereIsNoPolicy(String options, boolean admitted) {
        assertThat(new FramePolicy(List.of(options), List.of()).admits(PAGE, WALL))
                .isEqualTo(admitted);
    }

    @Test
    void aPageOfItsOwnOriginIsNoForeigner() {
        URI beside = URI.create("https://weather.example:443");
        assertThat(new FramePolicy(List.of("SAMEORIGIN"), List.of()).admits(PAGE, beside))
                .isTrue();
        assertThat(new FramePolicy(List.of(), List.of("frame-ancestors 'self'")).admits(PAGE, beside))
                .isTrue();
        assertThat(new FramePolicy(List.of(), List.of()).admits(PAGE, WALL)).isTrue();
    }
}
