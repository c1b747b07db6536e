using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Xinglin.Care;
using Xinglin.Knowledge;
using Xinglin.Storage.Reading;

namespace Xinglin.Cli.Verbs;

static class TasksVerb
{
    public static Command Make()
    {
        var command = new Command("tasks", "待办 · what is asked of whom, by when, and why");
        var chart = new Option<string?>("--chart") { HelpName = "ID" };
        var role = new Option<string?>("--role") { HelpName = "R" };
        var ward = new Option<string?>("--ward") { HelpName = "W" };
        var at = new Option<string?>("--at") { Description = "按此刻计算 · computed for this moment (default now)", HelpName = "T" };
        var closed = new Option<bool>("--closed") { Description = "已闭环的也列出 · closed ones too" };
        command.Add(chart);
        command.Add(role);
        command.Add(ward);
        command.Add(at);
        command.Add(closed);
        var place = new Place(command);
        return command.Does(parsed =>
        {
            var moment = Arguments.Time(parsed.GetValue(at));
            using var store = place.Open(parsed);
            var wish = new TaskWish
            {
                At = moment ?? store.Time.GetUtcNow(), Waiting = true, Limit = int.MaxValue, Ward = parsed.GetValue(ward),
                Chart = parsed.GetValue(chart) is { } id ? Arguments.Chart(id) : null,
                Owners = parsed.GetValue(role) is { } word ? [Role(word)] : null,
            };
            var library = House.Library(store.Engine);
            IEnumerable<TaskRow> rows = TaskRows.Of(store, wish);
            if (parsed.GetValue(closed)) rows = rows.Concat(TaskRows.Of(store, wish with { Closed = true }));
            var tasks = rows.Select(r => TaskJson.Of(r, Word(TaskStates.State(r.Opens, r.Due, r.ClosedAt, wish.At)), library.SourcesOf(r.Card))).ToList();
            place.Answer(parsed).Give(tasks, o =>
            {
                foreach (var t in tasks)
                    o.WriteLine($"{t.State,-8} {t.Due.ToLocalTime().ToString("MM-dd HH:mm", CultureInfo.InvariantCulture)}  {t.Owner,-16} {t.Say.Zh} · {t.Say.En}  [{t.Id}]");
            });
            return 0;
        });
    }

    static string Role(string word) => Enum.TryParse<Role>(word, ignoreCase: true, out var role) && Enum.IsDefined(role) ? Word(role)
        : throw new Stop(new($"没有角色 {word}；可用：{string.Join(", ", Enum.GetNames<Role>())}", $"there is no role {word}; there are: {string.Join(", ", Enum.GetNames<Role>())}"));

    static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
