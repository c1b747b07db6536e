using System.CommandLine;
using Xinglin.Knowledge.Answers;

namespace Xinglin.Cli.Verbs;

static class StageVerb
{
    public static Command Make() => Knowing.Of<StageAnswer>("stage", "由 T、N、M 等得分期；不写表名则列出全部 · the stage group; alone it lists the tables", "TABLE",
        Listed.Stages, StageAnswer.To, (o, a) =>
        {
            Say(o, a);
            foreach (var other in a.Beside ?? []) Say(o, other);
        });

    static void Say(TextWriter o, StageAnswer a)
    {
        o.WriteLine(a.Cannot is { } why ? $"{a.Name.Zh}（{a.Edition}）：不能分组，{why.Zh} · {a.Name.En}: cannot group: {why.En}"
            : $"{a.Name.Zh}（{a.Edition}） {a.Says?.Zh} · {a.Name.En}, {a.Says?.En}");
        Knowing.Beside(o, a.Notices, a.Card, a.Source, a.Confidence);
    }
}
