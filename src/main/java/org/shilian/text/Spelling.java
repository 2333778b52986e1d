package org.shilian.text;

import com.github.promeg.pinyinhelper.Pinyin;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** How a name is typed on a Latin keyboard: its full pinyin without tones, and the initials alone. */
public record Spelling(String pinyin, String initials) {
    /** Characters of place names with several readings, the one usual in place names first. */
    private static final Map<Integer, List<String>> READINGS = Map.ofEntries(
            reading("行", "xing", "hang"),
            reading("长", "chang", "zhang"),
            reading("乐", "le", "yue"),
            reading("重", "chong", "zhong"),
            reading("厦", "xia", "sha"),
            reading("单", "shan", "dan"),
            reading("解", "jie", "xie"),
            reading("朝", "chao", "zhao"),
            reading("圩", "xu", "wei"),
            reading("埔", "pu", "bu"),
            reading("堡", "bao", "pu", "bu"),
            reading("曾", "zeng", "ceng"),
            reading("柏", "bai", "bo"),
            reading("蚌", "beng", "bang"),
            reading("六", "liu", "lu"),
            reading("泊", "bo", "po"),
            reading("会", "hui", "kuai"),
            reading("都", "du", "dou"),
            reading("翟", "zhai", "di"),
            reading("沈", "shen", "chen"),
            reading("覃", "qin", "tan"),
            reading("调", "tiao", "diao"),
            reading("车", "che", "ju"),
            reading("厂", "chang"),
            reading("女", "nv", "nu"),
            reading("吕", "lv", "lu"),
            reading("绿", "lv", "lu"),
            reading("旅", "lv", "lu"));

    private static final int MOST_VARIANTS = 8;

    /** The spelling with the usual reading of each character. */
    public static Spelling of(String name) {
        return spell(name, new int[0]);
    }

    /** Every spelling that a reader may try, the usual one first. */
    static List<Spelling> allOf(String name) {
        int[] ambiguous = name.codePoints()
                .filter(point -> readings(point).size() > 1)
                .distinct()
                .toArray();
        if (ambiguous.length == 0) {
            return List.of(of(name));
        }
        return IntStream.range(0, Math.min(MOST_VARIANTS, 1 << Math.min(ambiguous.length, 3)))
                .mapToObj(choice -> spell(name, chosen(ambiguous, choice)))
                .distinct()
                .toList();
    }

    /** The ambiguous characters whose bit is set: they take their second reading. */
    private static int[] chosen(int[] ambiguous, int choice) {
        return IntStream.range(0, ambiguous.length)
                .filter(index -> index < 3 && (choice >> index & 1) == 1)
                .map(index -> ambiguous[index])
                .toArray();
    }

    private static Spelling spell(String name, int[] second) {
        StringBuilder pinyin = new StringBuilder();
        StringBuilder initials = new StringBuilder();
        name.codePoints().forEach(point -> append(pinyin, initials, point, second));
        return new Spelling(pinyin.toString(), initials.toString());
    }

    private static void append(StringBuilder pinyin, StringBuilder initials, int point, int[] second) {
        if (point < Character.MIN_SUPPLEMENTARY_CODE_POINT && Pinyin.isChinese((char) point)) {
            List<String> readings = readings(point);
            boolean other = Arrays.stream(second).anyMatch(chosen -> chosen == point);
            String syllable = readings.get(other ? 1 : 0);
            pinyin.append(syllable);
            initials.append(syllable.charAt(0));
        } else if (Character.isLetterOrDigit(point)) {
            pinyin.appendCodePoint(Character.toLowerCase(point));
            initials.appendCodePoint(Character.toLowerCase(point));
        }
    }

    private static List<String> readings(int point) {
        List<String> several = READINGS.get(point);
        return several != null ? several : List.of(Pinyin.toPinyin((char) point).toLowerCase(Locale.ROOT));
    }

    private static Map.Entry<Integer, List<String>> reading(String character, String... readings) {
        return Map.entry(character.codePointAt(0), List.of(readings));
    }
}
