using System.CommandLine;
using Xinglin.Knowledge.Answers;

namespace Xinglin.Cli.Verbs;

static class GradeVerb
{
    public static Command Make() => Knowing.Of<GradeAnswer>("grade", "按 CTCAE 或 PRO-CTCAE 分级；不写名目则列出全部 · grade an adverse event; alone it lists the terms", "TERM",
        Listed.Toxicities, GradeAnswer.To, Say);

    static void Say(TextWriter o, GradeAnswer a)
    {
        o.WriteLine(a.Cannot is { } why ? $"{a.Name.Zh}：不能分级，{why.Zh} · {a.Name.En}: cannot grade: {why.En}"
            : $"{a.Name.Zh} {a.Says?.Zh ?? $"{a.Grade}"} · {a.Name.En}, {a.Says?.En ?? $"{a.Grade}"} ({a.Version})");
        Knowing.Beside(o, a.Notices, a.Card, a.Source, a.Confidence);
    }
}
