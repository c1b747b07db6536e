using Xinglin.Facts.Arrivals;
using System.Text.RegularExpressions;
using Xinglin.Exchange;
using Xinglin.Exchange.Synthetic;

namespace Xinglin.Specs.Exchange;

public partial class Numbers_of_invented_people
{
    static readonly List<DemoPatient> people = [.. Demo.Draw(500, 4, new(2026, 3, 2))];
    static readonly int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]; // GB 11643-1999

    [Fact]
    public void An_identity_number_fails_its_own_check_and_names_a_region_that_does_not_exist() => Assert.All(people, p =>
    {
        if (p.Who.Numbers.SingleOrDefault(n => n.System == "demo-id")?.Value is not { } number) return; // came in at night without the card
        Assert.Matches(Eighteen(), number);
        Assert.StartsWith("99", number); // provinces run from 11 to 82
        Assert.NotEqual("10X98765432"[Enumerable.Range(0, 17).Sum(i => (number[i] - '0') * weights[i]) % 11], number[17]);
    });

    [Fact]
    public void Whoever_checks_real_numbers_refuses_each() => Assert.All(people.SelectMany(p => p.Who.Numbers), n => Assert.False(IdentityNumbers.IsReal(n.Value)));

    [Fact]
    public void Whoever_reads_demo_numbers_reads_each_with_its_birth_and_sex() => Assert.All(people.Take(200), p =>
    {
        if (p.Who.Numbers.FirstOrDefault(n => n.System == "demo-id") is not { } number) return;
        Assert.NotNull(IdentityNumbers.Demo(number.Value));
        var (born, man) = IdentityNumbers.Demo(number.Value)!.Value;
        var said = p.Entries.Select(e => e.Draft.Fact).OfType<Xinglin.Facts.Person.Birth>().FirstOrDefault();
        if (said is not null) Assert.Equal((born.Year, born.Month), (said.On.First.Year, said.On.First.Month));
        Assert.Equal(man, p.Entries.Any(e => e.Draft.Fact is Xinglin.Facts.Person.SexStated { Sex: Xinglin.Facts.Person.Sex.Male }));
    });

    [Theory]
    [InlineData("990403195806140218", true)]
    [InlineData("990708196611023487", true)]
    [InlineData("990403195806140217", false)] // the right check character: no demo number
    [InlineData("990403195813140218", false)]
    [InlineData("99040319580614021", false)]
    public void Only_this_shape_is_a_demo_number(string number, bool demo)
    {
        Assert.Equal(demo, IdentityNumbers.Demo(number) is not null);
        Assert.False(IdentityNumbers.IsReal(number));
    }

    [Fact]
    public void A_telephone_rings_nowhere() => Assert.All(people, p => Assert.Matches(Nowhere(), p.Who.Phone)); // country code 999 is not assigned

    [Fact]
    public void A_hospital_number_says_that_it_is_a_demonstration() => Assert.All(people, p => Assert.Single(p.Who.Numbers, n => n.System == "hospital" && Record().IsMatch(n.Value)));

    [Fact]
    public void No_two_of_them_share_a_number_but_the_few_with_two_charts()
    {
        Assert.Equal(people.Count, people.SelectMany(p => p.Who.Numbers).Where(n => n.System == "hospital").Distinct().Count());
        Assert.InRange(people.Count - people.SelectMany(p => p.Who.Numbers).Where(n => n.System == "demo-id").Distinct().Count(), 1, people.Count / 30);
    }

    [GeneratedRegex(@"^\d{17}[\dX]$")]
    private static partial Regex Eighteen();

    [GeneratedRegex(@"^D\d{8}$")]
    private static partial Regex Record();

    [GeneratedRegex(@"^\+999 0\d{8}$")]
    private static partial Regex Nowhere();
}
