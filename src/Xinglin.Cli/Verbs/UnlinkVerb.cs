using System.CommandLine;
using Xinglin.Storage;

namespace Xinglin.Cli.Verbs;

static class UnlinkVerb
{
    public static Command Make()
    {
        var command = new Command("unlink", "解除关联，一切如前；写两份病历则只收回这一对 · take a chart out of its person's charts; with two, take back what was said of that pair");
        var one = new Argument<string>("CHART");
        var other = new Argument<string?>("OTHER") { Arity = ArgumentArity.ZeroOrOne };
        var reason = new Option<string?>("--reason") { Description = "理由 · why", HelpName = "TEXT" };
        command.Add(one);
        command.Add(other);
        command.Add(reason);
        var place = new Place(command);
        return command.Does(parsed =>
        {
            var chart = Arguments.Chart(parsed.GetValue(one));
            ChartId? second = parsed.GetValue(other) is { } text ? Arguments.Chart(text) : null;
            using var store = place.Open(parsed);
            var (links, why) = (new Links(store), Saying.Reason(parsed.GetValue(reason)));
            if (second is { } pair)
            {
                if (links.TakeBack(chart, pair, why, Saying.Operator) is { } problem) throw new Stop(problem.What);
            }
            else if (!links.Unlink(chart, why, Saying.Operator))
                throw new Stop(new("这份病历没有与别的关联", "this chart is linked to no other"));
            return Saying.Tell(place.Answer(parsed), store, chart);
        });
    }
}
