using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Xinglin.Exchange.Sheets;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Materia;
using Xinglin.Knowledge.Materia.Formularies;
using Xinglin.Storage;

namespace Xinglin.Cli.Verbs;

/// <summary>`knowledge formulary`: a hospital's own list becomes an edition that can be adopted, and says first what it would change.</summary>
static class FormularyLoading
{
    public static Command Make()
    {
        var command = new Command("formulary", "读入本院药目，先看差异；启用另行 · read the hospital’s own list and see what it would change; adopting it is a step of its own");
        var file = new Argument<string>("FILE") { Description = "CSV（UTF-8、GBK）、xlsx 或 xls · CSV in UTF-8 or GBK, xlsx or xls" };
        var edition = new Option<string>("--edition") { Required = true, HelpName = "E", Description = "新版次的名字 · the name of the new edition" };
        var name = new Option<string?>("--name") { HelpName = "NAME", Description = "药目的名称 · what the list is called" };
        var from = new Option<string?>("--from") { HelpName = "DAY", Description = "与这一天的现行版比（默认今天）· compare with the edition in force on this day (default today)" };
        command.Add(file);
        command.Add(edition);
        command.Add(name);
        command.Add(from);
        var place = new Place(command);
        return command.Does(parsed =>
        {
            var (path, wanted) = (parsed.GetValue(file)!, parsed.GetValue(edition)!);
            if (wanted.Length > 40 || wanted.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '_')))
                throw new Stop(new($"版次“{wanted}”只能用字母、数字、点和横线，如 2026.11", $"an edition is letters, digits, dots and hyphens, e.g. 2026.11; not '{wanted}'"));
            if (!File.Exists(path)) throw new Stop(new($"没有文件 {path}", $"there is no file {path}"));
            using var store = place.Open(parsed);
            var now = store.Time.GetUtcNow().ToOffset(TimeSpan.FromHours(8));
            var day = Arguments.Day(parsed.GetValue(from)) is { } d ? new(d, TimeOnly.MinValue, now.Offset) : now;
            var inForce = MateriaMedica.On(House.Library(store.Engine), day) ?? throw new Stop(new("这一天没有启用的药典", "no pharmacopoeia is in force on this day"));
            var bytes = File.ReadAllBytes(path);
            var (sheet, unreadable) = Sheet.Read(bytes);
            if (sheet is null) throw new Stop(unreadable!.Value);
            var cite = FormularyText.CiteFor(inForce.Pharmacopoeia);
            var (reading, why) = Formulary.Read(sheet.Rows, inForce, cite);
            if (reading is null) throw new Stop(why!.Value);
            var title = parsed.GetValue(name) ?? $"本院药目 {Path.GetFileNameWithoutExtension(path)}";
            var own = FormularyText.Write(reading, wanted, cite, title, string.Create(CultureInfo.InvariantCulture,
                $"{Path.GetFileName(path)}, sha256 {Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}, read {now:yyyy-MM-dd}, laid upon {inForce.Pharmacopoeia.Stamp}"));
            if (reading.Accepted > 0) Keep(store, own);
            place.Answer(parsed).Give(new
            {
                file = path, sheet.Format, sheet.Encoding, card = own.Card, edition = wanted, against = inForce.Pharmacopoeia.Stamp, laidDown = reading.Accepted > 0,
                reading.Received, reading.Accepted, reading.Kept, reading.Rejected, reading.Problems, reading.UnknownHeadings,
                reading.Changed, reading.Added, reading.Missing, reading.Unchanged,
            }, o => Say(o, reading, own));
            return reading.Rejected > 0 ? 1 : 0;
        });
    }

    static void Keep(Store store, OwnEdition own)
    {
        if (House.Library(store.Engine) is var library && library.EditionsOf(own.Card).Any(e => e.Edition == own.Edition && (e.AdoptedFrom is not [] || HouseCards.Of(store.Engine).All(c => (c.Card, c.Edition) != (own.Card, own.Edition))))
            || !HouseCards.Write(store, new(own.Wing, own.Card, own.Edition, own.Text, own.Rows), $"cli:{Environment.UserName}"))
            throw new Stop(new($"{own.Card}@{own.Edition} 已经有了；请用另一个版次名", $"{own.Card}@{own.Edition} exists already; give another edition"));
    }

    static void Say(TextWriter o, FormularyReading r, OwnEdition own)
    {
        o.WriteLine($"收到 {r.Received} 行：采用 {r.Accepted}，相同 {r.Kept}，拒收 {r.Rejected} · {r.Received} rows: {r.Accepted} accepted, {r.Kept} the same, {r.Rejected} rejected");
        foreach (var p in r.Problems) o.WriteLine($"  第 {p.Line} 行 line {p.Line} {p.Name}：{p.What.Zh} · {p.What.En}");
        if (r.UnknownHeadings is not []) o.WriteLine($"不认识的列 · columns not read: {string.Join(", ", r.UnknownHeadings)}");
        o.WriteLine($"与 {r.Against.Stamp} 比 · against {r.Against.Stamp}");
        foreach (var c in r.Changed) o.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{(c.Weight is 0 ? "!! " : c.Weight is 1 ? "!  " : "   ")}{c.Name} {Words(c.What)}: {c.Before} → {c.After}{(c.Percent is { } p ? $" ({p:+0;-0;0} %)" : "")}"));
        foreach (var h in r.Added) o.WriteLine($" + {h.Name} {h.Dose}  [{h.Id}]");
        o.WriteLine($"不在表内、照旧 {r.Missing.Count}，相同 {r.Unchanged} · not in the list and left as they are {r.Missing.Count}, unchanged {r.Unchanged}");
        if (r.Accepted > 0) o.WriteLine($"还没有启用；看过差异后：xinglin knowledge adopt {own.Card}@{own.Edition} --from DAY · not in force; adopt it when the differences are right");
        else o.WriteLine("没有一行改变现行版，不立新版 · no row changes the edition in force; no edition was made");
    }

    static string Words(FormularyDifference what) => what switch
    {
        FormularyDifference.Dose => "用量 dose", FormularyDifference.Handling => "煎法 handling", FormularyDifference.Toxicity => "毒性 toxicity", FormularyDifference.Pregnancy => "妊娠 pregnancy",
        FormularyDifference.Names => "别名 names", FormularyDifference.Note => "备注 note", _ => "用量由本院确认 dose confirmed",
    };
}
