using Xinglin.Facts;

namespace Xinglin.Web.Pages.Mood;

/// <summary>The printed questions of PHQ-9 and GAD-7, which may be copied and used without permission (Pfizer, phqscreeners.com), and what the numbers mean.</summary>
static class MoodWords
{
    static readonly Phrase[] phq =
    [
        new("做事时提不起劲或没有兴趣", "Little interest or pleasure in doing things"), new("感到心情低落、沮丧或绝望", "Feeling down, depressed, or hopeless"),
        new("入睡困难、睡不安稳或睡眠过多", "Trouble falling or staying asleep, or sleeping too much"), new("感觉疲倦或没有活力", "Feeling tired or having little energy"),
        new("食欲不振或吃太多", "Poor appetite or overeating"), new("觉得自己很糟，或觉得自己很失败，让自己或家人失望", "Feeling bad about yourself, or that you are a failure or have let yourself or your family down"),
        new("对事物专注有困难，例如看报纸或看电视时", "Trouble concentrating on things, such as reading the newspaper or watching television"),
        new("动作或说话慢到别人已经察觉，或相反，烦躁坐立不安、动来动去比平常多", "Moving or speaking so slowly that other people could have noticed, or the opposite: being so fidgety or restless that you have been moving around a lot more than usual"),
        new("有不如死掉或用某种方式伤害自己的念头", "Thoughts that you would be better off dead, or of hurting yourself in some way"),
    ];

    static readonly Phrase[] gad =
    [
        new("感觉紧张、焦虑或急切", "Feeling nervous, anxious, or on edge"), new("不能停止或控制担忧", "Not being able to stop or control worrying"), new("对各种各样的事情担忧过多", "Worrying too much about different things"),
        new("很难放松下来", "Trouble relaxing"), new("由于不安而无法静坐", "Being so restless that it is hard to sit still"), new("变得容易烦恼或急躁", "Becoming easily annoyed or irritable"),
        new("感到似乎将有可怕的事情发生而害怕", "Feeling afraid, as if something awful might happen"),
    ];

    public static readonly Phrase[] Answers = [new("完全不会", "not at all"), new("好几天", "several days"), new("一半以上的天数", "more than half the days"), new("几乎每天", "nearly every day")];

    public static Phrase Asked => new("最近两周，这些问题困扰您有多频繁？", "Over the last two weeks, how often have you been bothered by the following?");

    /// <summary>Null where there is only a number to ask.</summary>
    public static IReadOnlyList<Phrase>? Of(string form) => form switch { "phq-9" => phq, "gad-7" => gad, _ => null };
}
