namespace Xinglin.Knowledge.Materia.Formularies;

/// <summary>Takes the rows of a list one after the other and keeps account of them. First every name is led to one herb, then other names and values are laid upon it.</summary>
sealed class FormularyDesk(MateriaMedica inForce, string cite)
{
    readonly Herbal herbal = inForce.Herbal;
    readonly Dictionary<string, Herb> listed = inForce.Pharmacopoeia.Herbs.ToDictionary(h => h.Id);
    readonly Dictionary<string, FormularyRow> rowOf = [];
    readonly Dictionary<string, string> idOf = []; // names this list gives herbs nobody knew
    readonly List<(FormularyRow Row, Herb Herb)> named = [];
    readonly List<FormularyRow> forms = [];
    readonly List<FormularyProblem> problems = [];
    readonly HashSet<string> mentioned = [];

    public void Refuse(FormularyRow row, Phrase why)
    {
        if (herbal.Named(row.Name) is { } herb) mentioned.Add(herb.Id);
        problems.Add(new(row.Line, row.Name, why));
    }

    /// <summary>Leads the name of a row to one herb, or refuses the row.</summary>
    public void Name(FormularyRow row)
    {
        var (name, found) = (Herbal.Clean(row.Name), herbal.Resolve(row.Name));
        if (found.Could is { } could) Refuse(row, new($"“{row.Name}”可指{Names(could)}，请写明是哪一味", $"“{row.Name}” can mean {English(could)}; write which"));
        else if (found.Holds is { } holds) Refuse(row, new($"“{row.Name}”是{Names(holds)}的合称，请分行写", $"“{row.Name}” stands for {English(holds)}; write a row for each"));
        else if (found.Herb is { } herb) Known(row, herb, found.IsRaw);
        else if (!idOf.TryAdd(name, IdFor(row, name))) Refuse(row, new($"“{row.Name}”写了两行", $"“{row.Name}” stands in two rows"));
        else named.Add((row, new Herb { Id = idOf[name], Zh = name, Cite = cite, Pinyin = row.Pinyin, Category = new(row.Category, "") }));
    }

    void Known(FormularyRow row, Herb herb, bool raw)
    {
        mentioned.Add(herb.Id);
        var form = !herbal.Knows(row.Name);
        if (herb.Standing is not (Standing.Listed or Standing.NoDoseHere))
            Refuse(row, new($"{herb.Zh} 不能列入药目：审方规则对它另有限制", $"{herb.Name.En} cannot be listed: the prescribing rules hold it back"));
        else if (form && raw && inForce.Rules.RawPoisons.Is.Contains(herb.Zh))
            Refuse(row, new($"“{row.Name}”是 {herb.Zh} 的生品，有毒，不能当作它的用量", $"“{row.Name}” is the raw, poisonous form of {herb.Name.En} and gives it no dose"));
        else if (!rowOf.TryAdd(herb.Id, row))
        {
            var first = rowOf[herb.Id];
            if (form && (row.Least ?? first.Least, row.Most ?? first.Most) == (first.Least, first.Most)) forms.Add(row);
            else Refuse(row, new($"“{row.Name}”就是第 {first.Line} 行的 {herb.Zh}，一味药只能一行", $"“{row.Name}” is the {herb.Name.En} of line {first.Line}; a herb has one row"));
        }
        else if ((TenTimes(herb.Most, row.Most) ?? TenTimes(herb.Least, row.Least)) is { } slip) Refuse(row, slip);
        else named.Add((row, herb));
    }

    static Phrase? TenTimes(decimal? was, decimal? becomes) => was is { } w and > 0 && becomes is { } b and > 0 && (b >= w * 10 || b * 10 <= w)
        ? new($"{b:0.####} g 与现行的 {w:0.####} g 相差十倍，是否写错小数点", $"{b:0.####} g is ten times off the {w:0.####} g in force; a slip of the decimal point?") : null;

    public FormularyReading Close(int received, IReadOnlyList<string> unknown)
    {
        List<FormularyChange> changed = [];
        List<FormularyHerb> added = [];
        List<(string, string)> names = [];
        Dictionary<string, Herb> becomes = new(listed);
        var (accepted, kept) = (0, forms.Count);
        foreach (var (row, herb) in named)
        {
            if (OtherNames(row, herb) is not { } also) continue;
            var laid = Laying.Upon(herb, row, also, cite);
            var differences = FormularyChange.Between(herb, laid).ToList();
            names.AddRange(row.Also.Prepend(row.Name).Select(n => (n, herb.Id)));
            if (!listed.ContainsKey(herb.Id)) added.Add(new(laid.Id, laid.Zh, FormularyChange.Dose(laid)));
            else if (differences is []) { kept++; continue; }
            else changed.AddRange(differences);
            accepted++;
            becomes[herb.Id] = laid;
        }
        names.AddRange(forms.Select(f => (f.Name, herbal.Named(f.Name)!.Id)));
        return new(inForce.Pharmacopoeia, [.. becomes.Values], received, accepted, kept)
        {
            Problems = [.. problems.OrderBy(p => p.Line)], UnknownHeadings = unknown, Names = names, Added = added,
            Changed = [.. changed.OrderBy(c => c.Weight).ThenByDescending(c => c.Percent ?? decimal.MinValue)],
            Missing = [.. listed.Values.Where(h => !mentioned.Contains(h.Id)).Select(h => new FormularyHerb(h.Id, h.Zh, FormularyChange.Dose(h)))],
            Unchanged = kept - forms.Count,
        };
    }

    /// <summary>The other names a row adds to its herb; null, and the row is refused, when one of them leads elsewhere.</summary>
    List<string>? OtherNames(FormularyRow row, Herb herb)
    {
        List<string> also = [];
        foreach (var name in row.Also.Select(Herbal.Clean).Where(n => n != herb.Zh).Distinct())
        {
            var found = herbal.Resolve(name);
            if ((found.Could ?? found.Holds) is { } several)
            {
                Refuse(row, new($"别名“{name}”可指{Names(several)}，不能归于一味", $"the other name “{name}” can mean {English(several)} and cannot be given to one herb"));
                return null;
            }
            if (found.Herb?.Id == herb.Id || idOf.TryGetValue(name, out var id) && id == herb.Id) continue;
            if (found.Herb?.Zh is { } other || idOf.ContainsKey(name) && (other = name) is not null)
            {
                Refuse(row, new($"别名“{name}”已是 {other}", $"the other name “{name}” is {other} already"));
                return null;
            }
            also.Add(name);
        }
        foreach (var name in also) idOf[name] = herb.Id;
        return also;
    }

    string IdFor(FormularyRow row, string name) =>
        PinyinWords.Hyphenated(row.Pinyin) is { Length: > 0 } id && herbal.Find(id) is null && !idOf.ContainsValue(id) ? id : Laying.IdOf(name);

    static string English(IEnumerable<Herb> herbs) => string.Join(", ", herbs.Select(h => h.Name.En));

    static string Names(IEnumerable<Herb> herbs) => string.Join("、", herbs.Select(h => h.Zh));
}
