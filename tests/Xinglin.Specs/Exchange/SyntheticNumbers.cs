using Xinglin.Facts.Arrivals;
using System.Text.RegularExpressions;
using Xinglin.Exchange.Synthetic;

namespace Xinglin.Specs.Exchange;

public partial class Numbers_of_invented_people
{
    static readonly List<DemoPatient> people = [.. Demo.Draw(500, 4, new(2026, 3, 2))];
    static readonly int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]; // GB 11643-1999

    [Fact]
    public void An_identity_number_fails_its_own_check_and_names_a_region_that_does_not_exist() => Assert.All(people, p =>
    {
        var number = Assert.Single(p.Who.Numbers, n => n.System == "demo-id").Value;
        Assert.Matches(Eighteen(), number);
        Assert.StartsWith("99", number); // provinces run from 11 to 82
        Assert.NotEqual("10X98765432"[Enumerable.Range(0, 17).Sum(i => (number[i] - '0') * weights[i]) % 11], number[17]);
    });

    [Fact]
    public void A_telephone_rings_nowhere() => Assert.All(people, p => Assert.Matches(Nowhere(), p.Who.Phone)); // country code 999 is not assigned

    [Fact]
    public void A_hospital_number_says_that_it_is_a_demonstration() => Assert.All(people, p => Assert.Single(p.Who.Numbers, n => n.System == "hospital" && Record().IsMatch(n.Value)));

    [Fact]
    public void No_two_of_them_share_a_number() =>
        Assert.Equal(people.Count * 2, people.SelectMany(p => p.Who.Numbers).Distinct().Count());

    [GeneratedRegex(@"^\d{17}[\dX]$")]
    private static partial Regex Eighteen();

    [GeneratedRegex(@"^D\d{8}$")]
    private static partial Regex Record();

    [GeneratedRegex(@"^\+999 0\d{8}$")]
    private static partial Regex Nowhere();
}
