using System.CommandLine;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Regimens;
using Xinglin.Storage;
using Xinglin.Storage.Organisations;
using Xinglin.Storage.Reading;

namespace Xinglin.Cli.Verbs;

static class KnowledgeVerb
{
    public static Command Make() => new("knowledge", "知识卡：检查、启用、签名与本院药目 · cards: lint, adopt, sign, and the hospital’s own formulary") { Lint(), Adopt(), Sign(), Signed(), Overrides(), FormularyLoading.Make() };

    static Command Lint()
    {
        var command = new Command("lint", "每张卡有什么不对 · every card with what is wrong with it");
        var folder = new Argument<string?>("FOLDER") { Arity = ArgumentArity.ZeroOrOne, Description = "另一个知识文件夹 · another folder, to try cards before they are laid in the house" };
        command.Add(folder);
        var place = new Place(command);
        return command.Does(parsed =>
        {
            var cards = (parsed.GetValue(folder) is { } other ? Open(other) : place.Library(parsed)).Lint();
            place.Answer(parsed).Give(cards, o =>
            {
                foreach (var card in cards)
                {
                    o.WriteLine($"{(card.Wrong is [] ? "ok  " : "错误")} {card.Card}@{card.Edition}  {card.Zh}{(card.Unverified is [] ? "" : $"  未核实 unverified: {string.Join(", ", card.Unverified)}")}");
                    foreach (var wrong in card.Wrong) o.WriteLine($"     {wrong}");
                }
            });
            return cards.Any(c => c.Wrong is not []) ? 1 : 0;
        });
    }

    static Command Adopt()
    {
        var command = new Command("adopt", "自某日起启用一版 · put an edition in force from a day");
        var stamp = new Argument<string>("CARD@EDITION");
        var from = new Option<string>("--from") { Required = true, HelpName = "DAY" };
        command.Add(stamp);
        command.Add(from);
        var place = new Place(command);
        return command.Does(parsed =>
        {
            var (card, edition) = Split(parsed.GetValue(stamp)!);
            DateTimeOffset day = new(Arguments.Day(parsed.GetValue(from))!.Value, TimeOnly.MinValue, TimeSpan.FromHours(8));
            if (place.Library(parsed).WhyNotAdopt(card, edition, day) is { } why) throw new Stop(why);
            using var store = place.Open(parsed);
            Adoptions.Write(store, card, edition, day, $"cli:{Environment.UserName}");
            using var again = place.Open(parsed); // the registers must see the new edition
            var charts = again.Rebuild();
            place.Answer(parsed).Give(new { card, edition, from = DateOnly.FromDateTime(day.Date), charts },
                o => o.WriteLine($"{card}@{edition} 自 {day:yyyy-MM-dd} 启用，{charts} 份病历已重算 · adopted, {charts} charts read again"));
            return 0;
        });
    }

    static Command Overrides()
    {
        var command = new Command("overrides", "哪些审方规则被双签越过，多少次 · which rules of the check were signed over, how often");
        var days = new Option<int>("--days") { DefaultValueFactory = _ => 90, HelpName = "N" };
        command.Add(days);
        var place = new Place(command);
        return command.Does(parsed =>
        {
            using var store = place.Open(parsed);
            var rows = OverrideRows.Since(store, TimeProvider.System.GetUtcNow().AddDays(-Math.Clamp(parsed.GetValue(days), 1, 3660)));
            place.Answer(parsed).Give(rows, o =>
            {
                foreach (var r in rows) o.WriteLine($"{r.Times,6}  {r.Rule,-28} {r.People} 人 people  {r.Charts} 份病历 charts");
                if (rows is []) o.WriteLine("没有 · none");
            });
            return 0;
        });
    }

    static Command Sign()
    {
        var command = new Command("sign", "药师签名，之后才能据此开医嘱 · a pharmacist signs a template; only then can it be ordered");
        var stamp = new Argument<string>("CARD@EDITION");
        var by = new Option<string>("--by") { Required = true, HelpName = "ACCOUNT", Description = "签名的药师 · the pharmacist who signs" };
        command.Add(stamp);
        command.Add(by);
        var place = new Place(command);
        return command.Does(parsed =>
        {
            var (card, edition) = Split(parsed.GetValue(stamp)!);
            var account = parsed.GetValue(by)!;
            using var store = place.Open(parsed);
            if (!People.Read(store).Staff.Any(s => s.Account == account && s.Posts.Any(p => p.Role == Role.Pharmacist && p.HeldOn(Today))))
                throw new Stop(new($"{account} 今天不是本院在岗的药师，不能签名", $"{account} is no pharmacist at work here today, and cannot sign"));
            var (template, why) = House.Library(store.Engine).ToSign(card, edition, account);
            if (template is not { } t) throw new Stop(why!.Value);
            var fresh = Signatures.Write(store, [(t.Card, t.Edition, t.Digest, t.Author)], account) > 0;
            var signed = Signatures.Of(store).First(s => (s.Card, s.Edition, s.Digest) == (t.Card, t.Edition, t.Digest));
            place.Answer(parsed).Give(signed, o => o.WriteLine(fresh ? $"{t.Stamp} 已由 {account} 签名 · signed by {account}" : $"{t.Stamp} 已由 {signed.By} 签过 · was signed by {signed.By} already"));
            return 0;
        });
    }

    static Command Signed()
    {
        var command = new Command("signed", "哪些方案模板已签名 · which templates are signed");
        var place = new Place(command);
        return command.Does(parsed =>
        {
            using var store = place.Open(parsed);
            var signatures = Signatures.Of(store);
            var all = House.Library(store.Engine).TemplatesOn(TimeProvider.System.GetUtcNow())
                .Select(t => (Template: t, Signature: signatures.FirstOrDefault(s => (s.Card, s.Edition, s.Digest) == (t.Card, t.Edition, t.Digest)))).ToList();
            place.Answer(parsed).Give(all.Select(a => new { a.Template.Card, a.Template.Edition, a.Template.Author, a.Template.Digest, signedBy = a.Signature?.By, signedAt = a.Signature?.At }), o =>
            {
                foreach (var (t, s) in all) o.WriteLine(s is null ? $"未签 {t.Stamp}  not signed" : $"已签 {t.Stamp}  {s.By}  {s.At.ToLocalTime():yyyy-MM-dd HH:mm}");
            });
            return 0;
        });
    }

    static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).Date);

    static (string Card, string Edition) Split(string stamp) => stamp.Split('@') is [{ Length: > 0 } c, { Length: > 0 } e] ? (c, e)
        : throw new Stop(new("写作 卡@版次，如 febrile-neutropenia@2026.1", "write card@edition, e.g. febrile-neutropenia@2026.1"));

    static Library Open(string folder)
    {
        try
        {
            return new(folder);
        }
        catch (KnowledgeException e)
        {
            throw new Stop(new($"读不了这个文件夹：{e.Message}", e.Message));
        }
    }
}
