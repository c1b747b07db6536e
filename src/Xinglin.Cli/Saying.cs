using System.CommandLine;
using Xinglin.Storage;
using Xinglin.Storage.Persons;

namespace Xinglin.Cli;

/// <summary>Commands that say something of two charts, with a reason.</summary>
static class Saying
{
    /// <summary>Who sits at the command line.</summary>
    public static Who Operator => new("cli:" + Environment.UserName, [Role.Engineer]);

    public static Command Of(string name, string description, Func<Links, ChartId, ChartId, string, Who, Problem?> say)
    {
        var command = new Command(name, description);
        var one = new Argument<string>("CHART");
        var other = new Argument<string>("OTHER");
        var reason = new Option<string?>("--reason") { Description = "理由 · why", HelpName = "TEXT" };
        command.Add(one);
        command.Add(other);
        command.Add(reason);
        var place = new Place(command);
        return command.Does(parsed =>
        {
            var (first, second, why) = (Arguments.Chart(parsed.GetValue(one)), Arguments.Chart(parsed.GetValue(other)), Reason(parsed.GetValue(reason)));
            using var store = place.Open(parsed);
            if (say(new(store), first, second, why, Operator) is { } problem) throw new Stop(problem.What);
            return Tell(place.Answer(parsed), store, first);
        });
    }

    public static string Reason(string? text) => !string.IsNullOrWhiteSpace(text) ? text
        : throw new Stop(new("请用 --reason 写明理由，以后的人要能看懂", "give --reason, so that others understand it later"));

    /// <summary>Whose charts are one person's now.</summary>
    public static int Tell(Answer answer, Store store, ChartId chart)
    {
        answer.Give(PersonJson.Of(store, chart), (o, p) =>
        {
            foreach (var face in p.Charts) o.WriteLine($"{face.Chart}  {face.Name}  {face.Sex} {face.Born}");
        });
        return 0;
    }
}
