using System.CommandLine;
using Xinglin.Knowledge.Calculators;
using Xinglin.Knowledge.Staging;

namespace Xinglin.Cli.Verbs;

static class StageVerb
{
    /// <summary>Stages that are not made of T, N and M.</summary>
    static readonly string[] formulas = ["liver_cnlc", "liver_bclc", "lymphoma_lugano", "sclc_va"];

    public static Command Make()
    {
        var command = new Command("stage", "由 T、N、M 得分期；不写表名则列出全部 · group T, N and M; alone it lists the tables");
        var knowing = new Knowing(command, "TABLE");
        return command.Does(parsed =>
        {
            var (answer, now, pairs) = (knowing.Answer(parsed), knowing.Now(parsed), knowing.Pairs(parsed));
            var (tables, others) = (Knowing.Cards<StagingCard>(now), Knowing.Cards<CalculatorCard>(now).Where(c => formulas.Contains(c.Id)).ToList());
            if (knowing.Id(parsed) is not { } wanted) return List(answer, tables, others);
            if (tables.FirstOrDefault(c => Same(c.Id, wanted)) is { } table) Say(answer, table, pairs);
            else if (others.FirstOrDefault(c => Same(c.Id, wanted)) is { } other) Say(answer, Knowing.Work(other, pairs, now));
            else throw Knowing.Unknown("stage", wanted);
            return 0;
        });
    }

    static bool Same(string id, string wanted) => id.Equals(wanted.Replace('-', '_'), StringComparison.OrdinalIgnoreCase);

    static void Say(Answer answer, StagingCard table, Dictionary<string, string> pairs)
    {
        string Of(string axis) => pairs.Remove(axis, out var written) ? written : throw new Stop(new($"缺 {axis}=", $"{axis}= is missing"));
        var (t, n, m) = (Of("t"), Of("n"), Of("m"));
        var got = table.Group(t, n, m, pairs);
        var (source, note) = (Knowing.Sources(table)[0], table.NoteZh is { } zh ? new Phrase(zh, table.NoteEn ?? zh) : (Phrase?)null);
        answer.Give(got.Group is { } group
                ? new { table = table.Id, edition = table.Scheme, group, note, source, card = table.Stamp }
                : (object)new { table = table.Id, edition = table.Scheme, cannot = got.Cannot, card = table.Stamp },
            o => o.WriteLine(got.Group is { } g ? $"{g} 期 · stage {g}  {table.Zh} · {table.En}  {note?.Zh}" : $"不能分组：{got.Cannot!.Value.Zh} · cannot group: {got.Cannot.Value.En}"));
    }

    static void Say(Answer answer, Calculation done) => answer.Give(done.Class is { } c
            ? new { table = done.Card.Id, edition = Knowing.Sources(done.Card)[0], group = c.Id, notices = done.Notices.Select(x => new Phrase(x.Zh, x.En)), card = done.Card.Stamp }
            : (object)new { table = done.Card.Id, edition = Knowing.Sources(done.Card)[0], cannot = done.Cannot, card = done.Card.Stamp },
        o => o.WriteLine(done.Class is { } k ? $"{k.Zh} · {k.En}" : $"不能分组：{done.Cannot?.Zh} · cannot group: {done.Cannot?.En}"));

    static int List(Answer answer, IReadOnlyList<StagingCard> tables, IReadOnlyList<CalculatorCard> others)
    {
        answer.Give(tables.Select(t => new { table = t.Id, name = t.Name, edition = t.Scheme, t = t.Categories("T"), n = t.Categories("N"), m = t.Categories("M"), needs = t.Needs.Select(x => new { x.Key, x.Value.Words }) })
            .Concat<object>(others.Select(c => new { table = c.Id, name = c.Name, edition = Knowing.Sources(c)[0], inputs = c.Inputs.Keys })), o =>
        {
            foreach (var t in tables) o.WriteLine($"{t.Id,-36} {t.Zh} · {t.En}  t= n= m= {string.Join(" ", t.Needs.Keys.Select(k => $"{k}="))}");
            foreach (var c in others) o.WriteLine($"{c.Id,-36} {c.Zh} · {c.En}  {string.Join(" ", c.Inputs.Keys.Select(k => $"{k}="))}");
        });
        return 0;
    }
}
