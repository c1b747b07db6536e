using System.CommandLine;
using Xinglin.Storage;
using Xinglin.Storage.Persons;

namespace Xinglin.Cli.Verbs;

static class PersonsVerb
{
    public static Command Make()
    {
        var command = new Command("persons", "多份病历同属一人；--likely 找出可能重复的 · people with several charts; --likely finds charts that may be of one person");
        var likely = new Option<bool>("--likely") { Description = "可能是同一人的两份病历及依据 · pairs that may be one person, and why" };
        var limit = new Option<int>("--limit") { DefaultValueFactory = _ => 100 };
        command.Add(likely);
        command.Add(limit);
        var place = new Place(command);
        return command.Does(parsed =>
        {
            var most = parsed.GetValue(limit);
            if (most < 1) throw new Stop(new("--limit 须为正数", "--limit must be positive"));
            using var store = place.Open(parsed);
            var answer = place.Answer(parsed);
            if (parsed.GetValue(likely))
                answer.Give(LikelyPairs.Of(store).Take(most).Select(LikelyJson.Of).ToList(), (o, pairs) =>
                {
                    foreach (var p in pairs) o.WriteLine($"{p.Points,3}  {Say(p.One)}  |  {Say(p.Other)}  |  {string.Join("，", p.Why.Select(w => $"{w.What.Zh} {w.Points:+0;-0}"))}");
                });
            else
                answer.Give(new Links(store).All().Take(most).Select(charts => PersonJson.Of(store, charts[0])).ToList(), (o, people) =>
                {
                    foreach (var p in people) o.WriteLine(string.Join("  =  ", p.Charts.Select(Say)));
                });
            return 0;
        });
    }

    static string Say(FaceJson f) => $"{f.Chart} {f.Name} {f.Sex} {f.Born}";
}
