using System.CommandLine;
using Xinglin.Knowledge;
using Xinglin.Storage;

namespace Xinglin.Cli.Verbs;

static class KnowledgeVerb
{
    public static Command Make() => new("knowledge", "知识卡：检查与启用 · cards: lint and adopt") { Lint(), Adopt() };

    static Command Lint()
    {
        var command = new Command("lint", "每张卡有什么不对 · every card with what is wrong with it");
        var folder = new Argument<string?>("FOLDER") { Arity = ArgumentArity.ZeroOrOne, Description = "另一个知识文件夹 · another folder, to try cards before they are laid in the house" };
        command.Add(folder);
        var place = new Place(command);
        return command.Does(parsed =>
        {
            var cards = Open(parsed.GetValue(folder)).Lint();
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
            var (card, edition) = parsed.GetValue(stamp)!.Split('@') is [var c, var e] ? (c, e)
                : throw new Stop(new("写作 卡@版次，如 febrile-neutropenia@2026.1", "write card@edition, e.g. febrile-neutropenia@2026.1"));
            DateTimeOffset day = new(Arguments.Day(parsed.GetValue(from))!.Value, TimeOnly.MinValue, TimeSpan.FromHours(8));
            if (new Library(adoptions: Adoptions.Of(place.Existing(parsed))).WhyNotAdopt(card, edition, day) is { } why) throw new Stop(why);
            using var store = place.Open(parsed);
            Adoptions.Write(store, card, edition, day, $"cli:{Environment.UserName}");
            using var again = place.Open(parsed); // the registers must see the new edition
            var charts = again.Rebuild();
            place.Answer(parsed).Give(new { card, edition, from = DateOnly.FromDateTime(day.Date), charts },
                o => o.WriteLine($"{card}@{edition} 自 {day:yyyy-MM-dd} 启用，{charts} 份病历已重算 · adopted, {charts} charts read again"));
            return 0;
        });
    }

    static Library Open(string? folder)
    {
        try
        {
            return folder is null ? Library.Default : new(folder);
        }
        catch (KnowledgeException e)
        {
            throw new Stop(new($"读不了这个文件夹：{e.Message}", e.Message));
        }
    }
}
