using System.CommandLine;
using System.Globalization;
using Xinglin.Knowledge.Answers;

namespace Xinglin.Cli.Verbs;

static class CalcVerb
{
    public static Command Make() => Knowing.Of<CalcAnswer>("calc", "算一个公式或评分；不写名称则列出全部 · work a formula or a score; alone it lists them", "ID",
        Listed.Calculators, CalcAnswer.To, Say);

    static void Say(TextWriter o, CalcAnswer a)
    {
        o.WriteLine(a.Cannot is { } why ? $"{a.Name.Zh}：不能说，{why.Zh} · {a.Name.En}: cannot say: {why.En}"
            : $"{a.Name.Zh} · {a.Name.En}: {a.Value!.Value.ToString($"F{a.Decimals}", CultureInfo.InvariantCulture)} {a.Unit}{(a.Says is { } s ? $"  {s.Zh} · {s.En}" : "")}".TrimEnd());
        Knowing.Beside(o, a.Notices, a.Card, a.Source, a.Confidence);
    }
}
