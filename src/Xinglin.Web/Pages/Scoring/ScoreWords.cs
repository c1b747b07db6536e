using Xinglin.Facts;

namespace Xinglin.Web.Pages.Scoring;

/// <summary>One line beside a form whose licensed text we do not print: which end of the points is the worse one.</summary>
static class ScoreWords
{
    public static Phrase? Hint(string card) => card switch
    {
        "braden" => new("照纸质量表逐项打分：分越低越受限；总分越低越危险。", "Score each item from the printed form: fewer points, more limited; a lower total is the greater risk."),
        "morse" => new("照纸质量表选；总分越高越危险。", "Choose from the printed form; a higher total is the greater risk."),
        "barthel" => new("能自己做给满分，要帮助给一半，不能做给 0。", "Full points for alone, half with help, none for unable."),
        "nrs-2002" => new("营养受损和疾病严重度各 0–3；70 岁起系统自己加 1。", "Impaired nutrition and severity of disease 0–3 each; the age of 70 adds 1 by itself."),
        "khorana" => new("化疗前一次；血象取化疗前最近的。", "Once, before chemotherapy; with the last counts before it."),
        "caprini" => new("勾上有的；年龄和体重指数的分系统自己加。", "Tick what there is; age and body mass add their points by themselves."),
        _ => null,
    };
}
