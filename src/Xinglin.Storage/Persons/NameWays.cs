using System.Text;
using System.Text.RegularExpressions;

namespace Xinglin.Storage.Persons;

/// <summary>Ways of writing one name, brought together: spaces and dots, full-width letters, traditional and variant characters, and names written in pinyin.</summary>
static partial class NameWays
{
    /// <summary>Characters that stand for one another in names; each is read as the last of its group. The surnames 阎闫 萧肖 傅付 戴代 邱丘 are one since the withdrawn simplification of 1977.</summary>
    static readonly Dictionary<char, char> variants = Pairs(
        "阎闫 萧肖 蕭肖 傅付 戴代 邱丘 峯峰 羣群 昇升 甦苏 喆哲 堃坤 燄焰 菴庵 崑昆 崙仑 淼渺 筠均 暎映 陞升 祐佑 犇奔 鑫金 " +
        "張张 陳陈 劉刘 楊杨 黃黄 趙赵 吳吴 孫孙 馬马 鄭郑 謝谢 韓韩 馮冯 鄧邓 許许 蘇苏 蔣蒋 賈贾 葉叶 閻闫 鐘钟 鍾钟 譚谭 陸陆 範范 韋韦 龍龙 萬万 段段 錢钱 湯汤 " +
        "國国 華华 蘭兰 鳳凤 榮荣 貴贵 東东 麗丽 偉伟 強强 軍军 傑杰 紅红 蓮莲 雲云 愛爱 寶宝 興兴 慶庆 發发 義义 連连 勝胜 豔艳 艷艳 嬌娇 衛卫 緒绪 遠远 長长 樹树 銀银 鎖锁 鐵铁 玲玲 蓉蓉 瓊琼 潔洁 靜静 麟麟 岳岳 嶽岳 雙双");

    /// <summary>The name without what does not tell people apart: 王 桂蘭 and 王桂兰 are the same.</summary>
    public static string Folded(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit).Select(c => variants.GetValueOrDefault(c, char.ToLowerInvariant(c))));

    /// <summary>Its pinyin initials, also when it was written in pinyin: 王桂兰, "Wang Guilan" and "WANGGUILAN" give wgl.</summary>
    public static string Sound(string folded) =>
        folded.All(char.IsAsciiLetter) ? string.Concat(Syllable().Matches(folded).Select(m => m.Value[0])) : Initials.Of(folded);

    static Dictionary<char, char> Pairs(string groups) => groups.Split(' ').Where(g => g[0] != g[1]).DistinctBy(g => g[0]).ToDictionary(g => g[0], g => g[1]);

    [GeneratedRegex("(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u|v)(?![aeiouv])|[a-z]")]
    private static partial Regex Syllable();
}
