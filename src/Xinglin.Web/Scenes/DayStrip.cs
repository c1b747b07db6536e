using Xinglin.Care;

namespace Xinglin.Web.Scenes;

/// <summary>The working day as a line, 7 to 19 h: done are filled dots, coming are hollow ones in the colour of their urgency, stacked.</summary>
public static class DayStrip
{
    const double W = 940, L = 20, R = 920, Y = 34;
    const int From = 7, To = 19, Stack = 3;

    public static Scene Of(IReadOnlyList<BoardLine> open, IReadOnlyList<DateTimeOffset> done, DateTimeOffset now, Func<BoardLine, string> href, bool english)
    {
        var easel = new Easel(W, 54, english);
        double X(DateTimeOffset at) => L + (Math.Clamp(at.Here.TimeOfDay.TotalHours, From, To) - From) * (R - L) / (To - From);
        easel.Draw(new Line(L, Y, R, Y, "line-strong"));
        for (var h = From; h <= To; h++)
        {
            var x = L + (h - From) * (R - L) / (To - From);
            easel.Draw(new Line(x, Y - 3, x, Y + 3, "field"));
            easel.Set(new Label(x, Y + 17, new($"{h}:00", $"{h}:00"), 12, "ink-500") { Anchor = Anchor.Middle });
        }
        var nowX = X(now);
        easel.Draw(new Box(L, Y - 1.5, nowX - L, 3, "cel-200") { Round = 1.5 });
        foreach (var at in done.Where(d => d.HouseDay() == now.HouseDay()).DistinctBy(d => (int)(X(d) / 7))) easel.Draw(new Dot(X(at), Y, 4, "cel-500"));

        // what was due before today stands at the beginning, what is due by the end of it at the end
        double At(BoardLine line) => line.Task.Due < now.HouseDay().Start() ? L : line.Task.Due >= now.HouseDay().End() ? R : X(line.Task.Due);
        var today = open.Where(l => l.Group <= BoardGroup.Today).ToList();
        foreach (var slot in today.GroupBy(l => (int)(At(l) / 12)))
            foreach (var (i, line) in slot.OrderBy(l => l.Task.Harm).Take(Stack).Index())
                easel.Draw(new Dot(At(line), Y - i * 11, 4.5, "paper")
                {
                    Stroke = line.State == RingState.Over || line.Task.Harm == Care.Harm.Acute ? "cin-500" : line.State == RingState.Due ? "apr-500" : "cel-600",
                    Thick = 2.2, Href = href(line), Tip = new($"{line.Task.Person}　{line.Task.Say.Zh}", $"{line.Task.Person}: {line.Task.Say.En}"),
                });

        easel.Draw(new Line(nowX, 10, nowX, Y + 6, "ink-900") { Thick = 1.5 });
        var left = nowX - L < 46 ? nowX + 4 : nowX - 44;
        easel.Draw(new Box(left, 0, 40, 16, "ink-900") { Round = 3 });
        var clock = now.Here.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        easel.Set(new Label(left + 20, 12, new(clock, clock), 12, "surface") { Anchor = Anchor.Middle });
        return easel.Done(new($"今天已闭 {done.Count} 件，还有 {today.Count} 件", $"{done.Count} closed today, {today.Count} to do"));
    }
}
