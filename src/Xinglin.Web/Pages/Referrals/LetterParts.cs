using Xinglin.Facts.Paths;

namespace Xinglin.Web.Pages.Referrals;

/// <summary>The parts of a return letter in the order they are read, on the screen and on paper.</summary>
static class LetterParts
{
    public static IReadOnlyList<(Phrase Name, IReadOnlyList<string> Lines)> Of(ReturnLetter letter) =>
    [
        (new("做了什么", "what was done"), [letter.Done]), (new("下一步", "what comes next"), Typed.Lines(letter.Next)), (new("继续用药", "medicines"), letter.Medicines),
        (new("导管与伤口", "line and wound care"), Typed.Lines(letter.LineCare)), (new("马上联系", "call at once when"), letter.WarningSigns), (new("有疑问找谁", "whom to ask"), Typed.Lines(letter.AskWhom)),
    ];
}
