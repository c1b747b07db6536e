using System.Globalization;

namespace Xinglin.Storage.Reading;

/// <summary>A wish in SQL. Everything it reads lies in the register's one index, which is in the order of a worklist;
/// so a page reads about as many index rows as it has lines, however many tasks there are.</summary>
sealed class Wished
{
    const string Indexed = "select t.chart, t.n, t.closed_at, t.harm, t.due_at, t.ended, t.promised_at from task t where ";
    const string Counting = "select t.loop, t.owner, count(*) as many, min(t.chart) as chart from task t where ";
    const string ByGroup = " group by t.loop, t.owner";

    /// <summary>What waits if nobody acts, the worst first.</summary>
    static readonly string[] harms = ["acute", "gate", "routine", "course"];

    readonly TaskWish wish;
    readonly List<object?> values = [];
    readonly string now, rest;

    public Wished(TaskWish wish)
    {
        this.wish = wish;
        now = With(Micros.Of(wish.At));
        List<string> parts = [];
        if (!wish.Closed && !wish.Waiting) parts.Add($"t.opens_at <= {now}");
        if (wish.Edge is { } edge) parts.Add(wish.Closed ? $"t.closed_at >= {With(Micros.Of(edge))}" : $"t.due_at <= {With(Micros.Of(edge))}");
        if (wish is { Beyond: { } beyond, Closed: false }) parts.Add($"t.due_at > {With(Micros.Of(beyond))}");
        if (wish.Ward is { } ward) parts.Add(ward == TaskWish.NoWard ? "t.ward is null" : wish.OrNoWard ? $"(t.ward = {With(ward)} or t.ward is null)" : $"t.ward = {With(ward)}");
        if (wish.Loop is { } loop) parts.Add($"t.loop = {With(loop)}");
        if (wish.Hidden is not []) parts.Add($"t.loop not in ({string.Join(", ", wish.Hidden.Select(h => With(h)))})");
        if (wish.Owners is { } owners)
        {
            var list = owners is [] ? "''" : string.Join(", ", owners.Select(o => With(o)));
            var own = $"t.owner in ({list})";
            if (wish.Account is { } account && With(account) is var me) own = $"t.account = {me} or t.account is null and (t.carer is null or t.carer = {me}) and {own}";
            parts.Add($"({own} or t.escalates_to in ({list}) and t.escalates_at <= {now})");
        }
        if (wish.Reach is { } reach) parts.Add(wish.Chart is null || reach.Narrow is not [] ? reach.AmongTasks(With) : reach.Opens("t.chart", With));
        rest = string.Concat(parts.Select(p => " and " + p));
    }

    public IReadOnlyList<object?> Values => values;

    /// <summary>Of a page's rows, joined as t.</summary>
    public string Order => wish.Closed ? "t.closed_at desc" : $"case t.harm {string.Concat(harms.Select((h, i) => $"when '{h}' then {i} "))}else {harms.Length} end, t.due_at";

    /// <summary>All wished tasks.</summary>
    public string All => string.Join(" union all ", Stretches.Select(s => Indexed + s));

    /// <summary>How many there are by loop and owner, and one chart of each; a group may come twice.</summary>
    public string Counted => string.Join(" union all ", Stretches.Select(s => Counting + s + ByGroup));

    /// <summary>Conditions that each read one stretch of an index.</summary>
    IEnumerable<string> Stretches => (wish.Chart, wish.Closed) switch
    {
        ({ } chart, _) => [OfChart(chart)],
        (null, true) => [$"t.closed_at <= {now}{rest}"],
        (null, false) => [$"t.closed_at is null{rest}", $"t.closed_at > {now}{rest}"],
    };

    /// <summary>The keys of the first so many.</summary>
    public string Page
    {
        get
        {
            var limit = With(wish.Limit + wish.Skip);
            var page = wish.Skip == 0 ? $"limit {limit}" : $"limit {With(wish.Limit)} offset {With(wish.Skip)}";
            if (wish.Chart is not null || wish.Closed) return $"select t.chart, t.n from ({All}) t order by {Order}, t.chart, t.n {page}";
            var known = string.Join(", ", harms.Select(h => $"'{h}'"));
            var stretches = harms.Select(h => Stretch($"t.harm = '{h}'", limit)).Append(Stretch($"t.harm not in ({known})", limit))
                .Append($"select * from ({Indexed} t.closed_at > {now}{rest} order by t.due_at limit {limit}) t"); // closed later than the moment asked about
            return $"select t.chart, t.n from ({string.Join(" union all ", stretches)}) t order by {Order}, t.chart, t.n {page}";
        }
    }

    string Stretch(string harm, string limit) => $"select * from ({Indexed} t.closed_at is null and {harm}{rest} order by t.due_at, t.chart, t.n limit {limit}) t";

    string OfChart(ChartId chart)
    {
        var state = wish.Closed ? $"+t.closed_at <= {now}" : $"(+t.closed_at is null or +t.closed_at > {now})"; // + : found by the chart, not by the index
        return $"t.chart = {With(chart.ToString())} and {state}{rest}";
    }

    /// <summary>A further value, and how the SQL calls it.</summary>
    public string With(object? value)
    {
        values.Add(value);
        return "@" + values.Count.ToString(CultureInfo.InvariantCulture);
    }
}
