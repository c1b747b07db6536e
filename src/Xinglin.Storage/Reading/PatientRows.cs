using System.Data.Common;

namespace Xinglin.Storage.Reading;

/// <summary>状态。Where somebody stands on the road; everybody stands in exactly one place.</summary>
public enum PatientState { Inpatient, OnTreatment, FollowUp, Hospice, Died, NotBegun }

/// <summary>One line of the list of patients.</summary>
public sealed record PatientRow(ChartId Chart, string Name, string? Number, PatientState State)
{
    public string? Sex { get; init; }
    public string? Born { get; init; }
    public string? Diagnosis { get; init; }
    public string? Stage { get; init; }
    public string? Syndrome { get; init; }
    public string? Allergy { get; init; }
    public string? Ward { get; init; }
    public string? Bed { get; init; }
    public string? Regimen { get; init; }
    public long? Cycle { get; init; }
    public DateTimeOffset? LastEntryAt { get; init; }
    public long Open { get; init; }
    public long Overdue { get; init; }
}

/// <summary>Which patients are wanted, in which order.</summary>
/// <param name="Find">name, pinyin initials, number or its tail, bed; empty: everybody</param>
/// <param name="Sort">a column of <see cref="PatientRows.Orders"/>; null: the last written first</param>
public sealed record PatientWish(DateTimeOffset At, string Find = "", PatientState? State = null, string? Ward = null, string? Sort = null, bool Down = false, int Skip = 0, int Limit = 50)
{
    /// <summary>Only of charts that open to these keys; null: of all.</summary>
    public Reach? Reach { get; init; }
}

/// <summary>Reads the patient register: one page of it, and how many stand where.</summary>
public static class PatientRows
{
    /// <summary>The first that holds: who died is not in a bed, who lies in one is not at home.</summary>
    const string State = """
        case when r.died_at is not null then 'Died' when r.chart is null then 'NotBegun' when r.hospice_at is not null then 'Hospice'
          when r.ward is not null or r.encounter = 'inpatient' then 'Inpatient' when r.regimen is not null then 'OnTreatment' else 'FollowUp' end
        """;

    const string Number = "(select n.value from person_number n where n.chart = c.chart order by length(n.value), n.value limit 1)";

    const string Tables = "from chart c left join person p on p.chart = c.chart left join patient r on r.chart = c.chart";

    /// <summary>Names a listing may sort by, and what they mean in the register.</summary>
    public static IReadOnlyDictionary<string, string> Orders { get; } = new Dictionary<string, string>
    {
        ["name"] = "p.initials", ["ward"] = "r.ward, length(r.bed), r.bed", ["state"] = State, ["last"] = "r.last_entry_at", ["disease"] = "r.diagnosis", ["regimen"] = "r.regimen",
    };

    public static IReadOnlyList<PatientRow> Of(Store store, PatientWish wish)
    {
        using var db = store.Engine.Open();
        var (where, values) = Where(db, store, wish);
        var order = wish.Sort is { } sort && Orders.TryGetValue(sort, out var columns)
            ? string.Join(", ", Parts(columns).Select(c => $"case when {c} is null then 1 else 0 end, {c}{(wish.Down ? " desc" : "")}"))
            : "coalesce(r.last_entry_at, 0) desc";
        var at = values.Count;
        return db.Rows($"""
            select c.chart, coalesce(p.name, ''), {Number}, {State}, r.sex, r.born, r.diagnosis, r.stage, r.syndrome, r.allergy, r.ward, r.bed, r.regimen, r.cycle, r.last_entry_at,
              (select count(*) from task t where t.chart = c.chart and t.opens_at <= @{at + 1} and (t.closed_at is null or t.closed_at > @{at + 1})),
              (select count(*) from task t where t.chart = c.chart and t.opens_at <= @{at + 1} and t.due_at < @{at + 1} and (t.closed_at is null or t.closed_at > @{at + 1}))
            {Tables} {where} order by {order}, c.chart limit @{at + 2} offset @{at + 3}
            """, Read, [.. values, Micros.Of(wish.At), wish.Limit, wish.Skip]);
    }

    /// <summary>How many of those wanted stand where, whatever state was asked for.</summary>
    public static IReadOnlyDictionary<PatientState, long> Count(Store store, PatientWish wish)
    {
        using var db = store.Engine.Open();
        var (where, values) = Where(db, store, wish with { State = null });
        var counted = db.Rows($"select s, count(*) from (select {State} as s {Tables} {where}) x group by s", r => (Enum.Parse<PatientState>(r.GetString(0)), r.GetInt64(1)), [.. values]).ToDictionary();
        return Enum.GetValues<PatientState>().ToDictionary(s => s, s => counted.GetValueOrDefault(s));
    }

    static (string Where, List<object?> Values) Where(DbConnection db, Store store, PatientWish wish)
    {
        List<object?> values = [];
        List<string> parts = [];
        string With(object? value)
        {
            values.Add(value);
            return "@" + values.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        if (wish.Find.Trim() is { Length: > 0 } find)
        {
            var found = PersonRows.Find(store, find, Most, wish.Reach).Select(p => p.Chart.ToString()).ToList();
            var names = found is [] ? "''" : string.Join(", ", found.Select(f => With(f)));
            parts.Add($"(c.chart in ({names}) or r.bed = {With(find)})");
        }
        if (wish.Ward is { } ward) parts.Add($"r.ward = {With(ward)}");
        if (wish.State is { } state) parts.Add($"({State}) = {With(state.ToString())}");
        if (wish.Reach is { } reach) parts.Add(reach.Among("c.chart", With));
        return (parts is [] ? "" : "where " + string.Join(" and ", parts), values);
    }

    /// <summary>More namesakes than this nobody reads through.</summary>
    const int Most = 500;

    static IEnumerable<string> Parts(string columns) => columns.StartsWith("case", StringComparison.Ordinal) ? [columns] : columns.Split(", ");

    static PatientRow Read(DbDataReader r) => new(new(Guid.Parse(r.GetString(0))), r.GetString(1), r.Text(2), Enum.Parse<PatientState>(r.GetString(3)))
    {
        Sex = r.Text(4), Born = r.Text(5), Diagnosis = r.Text(6), Stage = r.Text(7), Syndrome = r.Text(8), Allergy = r.Text(9), Ward = r.Text(10), Bed = r.Text(11), Regimen = r.Text(12),
        Cycle = r.Whole(13), LastEntryAt = r.Whole(14) is { } at ? Micros.At(at) : null, Open = r.GetInt64(15), Overdue = r.GetInt64(16),
    };
}
