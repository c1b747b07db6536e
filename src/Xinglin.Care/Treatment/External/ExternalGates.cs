using Xinglin.Care.Treatment.Safety;
using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Expressions;
using Xinglin.Knowledge.ExternalTherapies;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Care.Treatment.External;

/// <summary>What a gate of a therapy says of this patient now.</summary>
/// <param name="Because">the numbers it rests on</param>
public sealed record GateFinding(Level Level, Phrase What, Phrase Because, string Card, Source Source, Confidence Confidence);

/// <param name="Missing">what the gates ask and nobody knows, or knows only from too long ago</param>
public sealed record GateAnswer(IReadOnlyList<GateFinding> Findings, IReadOnlyList<string> Missing)
{
    /// <summary>What asks for a written reason.</summary>
    public IEnumerable<GateFinding> Asking => Findings.Where(f => f.Level >= Level.DoubleSign);
}

/// <summary>外治门。The limits of a therapy asked of a chart: platelets, neutrophils, fever, skin, pregnancy, allergy.</summary>
public static class ExternalGates
{
    /// <summary>Hours a temperature or a pressure speaks for.</summary>
    const int Signs = 24;

    public static GateAnswer Of(Chart chart, ExternalTherapyOrdered order, DateTimeOffset now, Library library)
    {
        List<GateFinding> findings = [.. Allergies(chart, order, library, now)];
        if (order.Card is null || library.FamilyOf<ExternalTherapyCard>().On(order.Card, now) is not { } card) return new(findings, []);
        var known = Known(chart, order, now, library);
        SortedSet<string> missing = [];
        foreach (var gate in card.Gates)
        {
            var expression = Expression.Parse(gate.When.Is);
            if (expression.Try(n => known.GetValueOrDefault(n)?.Value) is not { } truth) missing.UnionWith(expression.Names.Where(n => !known.ContainsKey(n)));
            else if (truth.IsTrue)
                findings.Add(new(gate.Level.Acts, gate.Say, Joined(expression.Names.Where(known.ContainsKey).Select(n => known[n]!.Say)), card.Stamp, card.Sources[gate.Level.Cite], gate.Level.Confidence > gate.When.Confidence ? gate.Level.Confidence : gate.When.Confidence));
        }
        return new([.. findings.OrderByDescending(f => f.Level)], [.. missing]);
    }

    public static Phrase Word(string name) => name switch
    {
        "platelets" => new("血小板", "platelets"), "neutrophils" => new("中性粒", "neutrophils"), "inr" => new("INR", "INR"), "temperature" => new("体温", "temperature"), "systolic" => new("收缩压", "systolic pressure"),
        "pregnant" => new("是否妊娠", "pregnancy"), "skin-broken" or "skin-irradiated" => new("局部皮肤", "skin at the site"), _ => new("抗凝药", "anticoagulants"),
    };

    sealed record Told(Operand Value, Phrase Say);

    static Dictionary<string, Told?> Known(Chart chart, ExternalTherapyOrdered order, DateTimeOffset now, Library library)
    {
        Dictionary<string, Told?> known = [];
        var fresh = library.For<ExternalSessionsCard>().On(now)?.FreshHours.Is;
        foreach (var (name, value) in PatientOnChart.Of(chart, now, library).Values)
            if (value.At is not { } at || fresh is null || now - at <= TimeSpan.FromHours(name is "systolic" ? Signs : fresh.Value))
                known[name] = new(new(value.Value), new($"{Word(name).Zh} {Said.Number((decimal)value.Value)}", $"{Word(name).En} {Said.Number((decimal)value.Value)}"));
        if (chart.All<Temperature>().LastOrDefault(t => t.At <= now && t.At > now.AddHours(-Signs)) is { Fact: { } t }) known["temperature"] = new(new((double)t.Celsius), t.Say());
        if (order.Skin is not SkinSeen.NotLooked)
            foreach (var (name, seen) in (ReadOnlySpan<(string, SkinSeen)>)[("skin-broken", SkinSeen.Broken), ("skin-irradiated", SkinSeen.Irradiated)])
                known[name] = new(Operand.Of(order.Skin == seen), seen is SkinSeen.Broken ? new("局部皮肤破损", "broken skin at the site") : new("部位在放疗野内", "the site was irradiated"));
        if (order.Pregnancy is not PregnancySaid.NotAsked || chart.Last<SexStated>()?.Fact.Sex is Sex.Male)
            known["pregnant"] = new(Operand.Of(order.Pregnancy is PregnancySaid.Possible), new("可能妊娠", "possibly pregnant"));
        if (MateriaMedica.On(library, now) is { } materia)
        {
            var thinning = PatientOnChart.Beside(chart, new() { Herbs = [] }, now, library).Drugs.Select(materia.Medicines.Drug).OfType<Drug>().Where(d => d.Classes.Contains("anticoagulant")).ToList();
            known["on-anticoagulant"] = new(Operand.Of(thinning is not []), new($"正用{string.Join("、", thinning.Select(d => d.Name.Zh))}", $"on {string.Join(", ", thinning.Select(d => d.Name.En))}"));
        }
        return known;
    }

    /// <summary>Anything the patient is allergic to that stands in the words of the order.</summary>
    static IEnumerable<GateFinding> Allergies(Chart chart, ExternalTherapyOrdered order, Library library, DateTimeOffset now)
    {
        var words = $"{order.Therapy} {order.Method}";
        var herbal = MateriaMedica.On(library, now)?.Herbal;
        foreach (var a in chart.All<AllergyStated>().Where(a => a.Fact is { Answer: AllergyAnswer.Allergic, Substance: { Length: > 0 } }))
        {
            var names = herbal?.Named(a.Fact.Substance!) is { } herb ? [.. herb.Also, herb.Zh, a.Fact.Substance!] : new[] { a.Fact.Substance! };
            if (names.Any(n => words.Contains(n, StringComparison.Ordinal)))
                yield return new(Level.DoubleSign, new($"医嘱里有患者过敏的{a.Fact.Substance}", $"the order names {a.Fact.Substance}, to which the patient is allergic"), a.Fact.Say(), "", new() { Title = "the chart", Where = "allergies" }, Confidence.High);
        }
    }

    static Phrase Joined(IEnumerable<Phrase> said) => said.Distinct().ToList() is var all ? new(string.Join("，", all.Select(s => s.Zh)), string.Join(", ", all.Select(s => s.En))) : default;
}
