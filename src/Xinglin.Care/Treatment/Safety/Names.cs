using Xinglin.Knowledge.Materia;

namespace Xinglin.Care.Treatment.Safety;

/// <summary>药名：unknown, ambiguous and compound names, amounts that cannot be read, and names that may not be prescribed.</summary>
sealed class Names : ISafetyRule
{
    public IEnumerable<Finding> Findings(Laid laid)
    {
        foreach (var (h, named) in laid.Prescribed.Herbs.Zip(laid.Names))
        {
            if (named.Could is { } could)
                yield return laid.Of("name-ambiguous", laid.Own.Where(i => i.Written == h.Name), new($"“{h.Name}”可指{Or(could).Zh}，请写明是哪一味", $"“{h.Name}” can mean {Or(could).En}; write which"));
            else if (named.Holds is { } holds)
                yield return laid.Of("name-compound", laid.Own.Where(i => i.Written == h.Name), new($"“{h.Name}”是{Found.Join(holds.Select(x => x.Name)).Zh}，请分开写并各注克数", $"“{h.Name}” stands for {Found.Join(holds.Select(x => x.Name)).En}; write each with its grams"));
            else if (!named.IsKnown)
                yield return laid.Of("name-unknown", [], new($"本院药典里没有“{h.Name}”，它的一切都没有审过；请核对字，或由药房补入", $"“{h.Name}” is not known here, nothing of it was checked; look at the spelling, or have the pharmacy add it"));
            if (h.AmountFault is { } fault)
                yield return laid.Of("amount-unreadable", laid.Own.Where(i => i.Written == h.Name), new($"{h.Name}：{fault.Zh}", $"{h.Name}: {fault.En}"));
        }
        foreach (var i in laid.All.Where(i => !i.Could))
        {
            if (Standing(i) is { } rule)
                yield return laid.Of(rule, [i], new($"{i.Say.Zh}：{laid.Materia.Rules.Rules[rule].Zh}", $"{i.Say.En}: {laid.Materia.Rules.Rules[rule].En}"), i.Herb.DoseConfidence);
            if (laid.Materia.Rules.Narcotics.Is.Contains(i.Herb.Zh))
                yield return laid.Of("narcotic", [i], new($"{i.Say.Zh}：麻醉药品，须有处方权，不得单方，每张不过三日量", $"{i.Say.En}: narcotic; needs the right to prescribe, never alone, three days at most"));
            if (laid.Materia.Rules.Controlled.Is.Contains(i.Herb.Zh) || i is { IsRaw: true, IsExternal: false } && laid.Materia.Rules.RawPoisons.Is.Contains(i.Herb.Zh))
                yield return laid.Of("controlled-toxic", [i], new($"{i.Say.Zh}：毒性药品，专用处方、药师会签、不过二日极量", $"{i.Say.En}: controlled poison; special prescription, pharmacist signs too, two days’ maximum at most"));
        }
    }

    static string? Standing(Item i) => i.Herb.Standing switch
    {
        Knowledge.Materia.Standing.AristolochicAcid => "forbidden-aristolochic-acid",
        Knowledge.Materia.Standing.Wildlife => "forbidden-wildlife",
        Knowledge.Materia.Standing.Mimic => "forbidden-mimic",
        Knowledge.Materia.Standing.Controlled => "controlled-toxic",
        Knowledge.Materia.Standing.NotDispensed => "not-dispensed",
        _ => null,
    };

    static Phrase Or(IEnumerable<Herb> herbs) => herbs.Select(h => h.Name).ToList() is var all ? new(string.Join("或", all.Select(p => p.Zh)), string.Join(" or ", all.Select(p => p.En))) : default;
}
