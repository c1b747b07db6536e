using Xinglin.Exchange.Synthetic;
using Xinglin.Facts.Arrivals;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;

namespace Xinglin.Specs.Exchange;

public class Charts_of_invented_people_look_as_charts_do
{
    static readonly DateTimeOffset moment = Demo.Morning(new(2026, 11, 23));
    static readonly List<DemoPatient> people = [.. Demo.DrawTogether(700, 9, moment)];
    static readonly List<DemoEntry> entries = [.. people.SelectMany(p => p.Entries)];
    static readonly DemoAccount account = Demo.Account(people, moment);

    [Fact]
    public void A_prescription_has_twelve_to_eighteen_herbs_mostly_and_never_one_twice()
    {
        var given = All<Prescription>().ToList();
        Assert.True(given.Count(p => p.Herbs.Count is >= 12 and <= 18) > given.Count * 0.85);
        Assert.All(given, p => Assert.Equal(p.Herbs.Count, p.Herbs.Select(h => h.Name).Distinct().Count()));
    }

    [Fact]
    public void Opposites_meet_only_where_it_is_meant_and_signed_twice() => Assert.All(All<Prescription>(), p =>
    {
        var names = p.Herbs.Select(h => h.Name).ToHashSet();
        Assert.False(names.Contains("附子") && (names.Contains("法半夏") || names.Contains("浙贝母")));
        if (names.Contains("海藻") && names.Contains("甘草")) Assert.StartsWith("海藻玉壶汤", p.Formula);
    });

    [Fact]
    public void Three_masters_write_with_visibly_different_hands()
    {
        double With(string author, string herb) => Of(author).Average(p => p.Herbs.Any(h => h.Name == herb) ? 1.0 : 0);
        Assert.True(With("mentor3", "附子") > 0.2 && With("mentor2", "附子") < 0.02 && With("mentor", "附子") < 0.02);
        Assert.True(With("mentor2", "半枝莲") > With("mentor", "半枝莲") + 0.25);
        Assert.True(Of("mentor2").Average(p => p.Herbs.Count) > Of("mentor3").Average(p => p.Herbs.Count) + 3);

        static List<Prescription> Of(string author) => [.. entries.Where(e => e.Author == author).Select(e => e.Draft.Fact).OfType<Prescription>()];
    }

    [Fact]
    public void Nothing_is_planned_for_Sundays_or_Spring_Festival_and_embolisations_are_on_Tuesdays_and_Thursdays()
    {
        var ordinary = people.Skip(40).SelectMany(p => p.Entries).ToList();
        Assert.DoesNotContain(ordinary, e => e.Draft.Fact is CycleGiven && Day(e).DayOfWeek == DayOfWeek.Sunday);
        Assert.All(ordinary.Where(e => e.Draft.Fact is ProcedureDone { Kind: ProcedureKind.Tace }), e => Assert.Contains(Day(e).DayOfWeek, (DayOfWeek[])[DayOfWeek.Tuesday, DayOfWeek.Thursday]));
        Assert.DoesNotContain(ordinary, e => e.Draft.Fact is CycleGiven or ProcedureDone { Kind: ProcedureKind.Surgery } && Day(e) >= new DateOnly(2026, 2, 16) && Day(e) <= new DateOnly(2026, 2, 22));
    }

    [Fact]
    public void After_treatment_before_an_operation_the_specimen_mostly_shows_less_than_the_pictures_did()
    {
        var pairs = people.Select(p => (Before: p.Entries.Select(e => e.Draft.Fact).OfType<Stage>().FirstOrDefault(s => s.Prefix == "c"), After: p.Entries.Select(e => e.Draft.Fact).OfType<Stage>().FirstOrDefault(s => s.Prefix == "yp")))
            .Where(s => s is { Before: not null, After: not null }).ToList();
        Assert.True(pairs.Count > 15, $"{pairs.Count}");
        Assert.True(pairs.Count(s => string.CompareOrdinal(s.After!.T, s.Before!.T) < 0) > pairs.Count / 2);
        Assert.Contains(pairs, s => s.After!.T == "T0");
    }

    [Fact]
    public void One_entry_in_fifty_or_so_was_put_right_with_a_reason_and_some_came_late()
    {
        var put = entries.Where(e => e.Draft.AmendsSource is not null).ToList();
        Assert.InRange(put.Count / (double)entries.Count, 0.008, 0.035);
        Assert.All(put, e => Assert.False(string.IsNullOrWhiteSpace(e.Draft.Reason)));
        var bySource = entries.ToDictionary(e => e.Draft.Source!);
        Assert.All(put, e => Assert.True(bySource[e.Draft.AmendsSource!] is var old && old.Draft.Fact.GetType() == e.Draft.Fact.GetType() && old.RecordedAt <= e.RecordedAt));
        var signs = entries.Where(e => e.Draft.Fact is VitalSigns).ToList();
        Assert.InRange(signs.Count(e => e.RecordedAt - e.Draft.HappenedAt > TimeSpan.FromHours(1)) / (double)signs.Count, 0.08, 0.4);
    }

    [Fact]
    public void Some_are_lost_after_three_calls_and_then_nothing_more_is_planned() => Assert.All(Some(people.Where(p => p.Entries.Any(e => e.Draft.Fact is NextStep { What: var what } && what.StartsWith("失访", StringComparison.Ordinal)))), p =>
    {
        Assert.Equal(3, p.Entries.Count(e => e.Draft.Fact is Encounter { Kind: EncounterKind.Remote, Cancelled: true }));
        Assert.NotNull(((NextStep)p.Entries.Last(e => e.Draft.Fact is NextStep).Draft.Fact).WhyNone);
    });

    [Fact]
    public void Somebody_has_two_charts()
    {
        var night = people[39];
        Assert.Contains(people.Take(39), p => p.Who.Name == night.Who.Name);
        Assert.Contains(night.Entries, e => e.Draft.Fact is AllergyStated { Answer: AllergyAnswer.NotAsked });
    }

    [Fact]
    public void The_account_lies_near_what_it_was_drawn_after()
    {
        Assert.All((string[])["site/lung", "site/oesophagus", "site/liver", "tcm/share", "tcm/herbs", "herb/茯苓", "herb/黄芪"], key =>
        {
            var figure = account.Figures.Single(f => f.Key == key);
            Assert.True(figure.Drawn > figure.Source * 0.7 && figure.Drawn < figure.Source * 1.35, figure.Say());
        });
        Assert.All(account.Figures, f => Assert.Contains(f.Kind, (string[])["seen", "memory", "invented"]));
        Assert.True(account.Figures.Count(f => f.Drawn is null) < 12, string.Join("; ", account.Figures.Where(f => f.Drawn is null).Select(f => f.Key)));
    }

    static IEnumerable<DemoPatient> Some(IEnumerable<DemoPatient> found)
    {
        var list = found.ToList();
        Assert.NotEmpty(list);
        return list;
    }

    static IEnumerable<T> All<T>() => entries.Select(e => e.Draft.Fact).OfType<T>();

    static DateOnly Day(DemoEntry e) => DateOnly.FromDateTime(e.Draft.HappenedAt.DateTime);
}
