using System.Globalization;
using Xinglin.Exchange.Synthetic.Shapes;
using Xinglin.Facts.Arrivals;

namespace Xinglin.Exchange.Synthetic.Lives;

/// <summary>An invented person: a name out of syllables, a village that is nowhere, numbers that can belong to nobody.</summary>
/// <param name="Town">which of the county's townships, counted from 0</param>
sealed record Someone(Identity Who, DateOnly Born, bool BornByMonth, County County, int Town, double HeightCm, double WeightKg)
{
    public static Someone Draw(Dice dice, World world, Life life, int number)
    {
        var (illness, firstVisit) = (life.Plan.Illness, life.Zero);
        var born = firstVisit.AddYears(-illness.Age).AddDays(-dice.Between(1, 364));
        var (region, people) = (world.Region, world.People);
        var county = dice.Weighed(people.Counties, c => c.Share);
        if (life.Scene?.Home is { } home) county = people.Counties.First(c => c.Key == home);
        var unit = people.Counties.IndexOf(county) + 1;
        var town = life.Scene?.Home is null ? dice.Between(0, county.Towns.Count - 1) : 0;
        var (first, core, last) = (region.Townships.First, region.Townships.Core, region.Townships.Last);
        var village = $"{Letter(dice, first)}{Letter(dice, core)}{Letter(dice, last)}";
        var (height, bmi) = illness.Man ? (region.Body.HeightMen, region.Body.BmiMen) : (region.Body.HeightWomen, region.Body.BmiWomen);
        var tall = Math.Round(dice.Normal(height[0], height[1]) - Math.Max(0, illness.Age - 50) * 0.09);
        var mass = Math.Clamp(dice.Normal(bmi[0], bmi[1]), 16.5, 33) * (1 - Math.Clamp(dice.Normal(illness.Cancer.WeightLoss, 3), 0, 18) / 100);
        return new(new()
        {
            Name = Name(dice, region, illness.Man, born.Year),
            Numbers = [new("demo-id", ImpossibleNumbers.IdentityCard(dice, unit, born, illness.Man)), new("hospital", ImpossibleNumbers.Record(number, firstVisit))],
            Phone = ImpossibleNumbers.Phone(dice),
            Address = $"{region.Prefecture}{county.Zh}{village}（演示）",
        }, born, dice.Chance(0.08), county, town, tall, Math.Round(tall * tall / 10000 * mass, 1));
    }

    public static string Name(Dice dice, Region region, bool man, int year)
    {
        var given = region.Given.Last(g => g.From <= year);
        var liked = man ? given.Men : given.Women;
        var one = Liked(dice, liked);
        var two = Liked(dice, liked);
        return dice.Weighed(region.Surnames) + (dice.Chance(given.One) || one == two ? $"{one}" : $"{one}{two}");
    }

    static char Liked(Dice dice, string characters) => characters[Math.Min((int)(dice.Unit() * dice.Within(0.4, 1) * characters.Length), characters.Length - 1)];

    static char Letter(Dice dice, string characters) => characters[dice.Between(0, characters.Length - 1)];
}

/// <summary>Numbers made so that they can belong to nobody.</summary>
static class ImpossibleNumbers
{
    /// <summary>Region 99 is no province, and the last character is the one after the right check character of GB 11643.</summary>
    public static string IdentityCard(Dice dice, int unit, DateOnly born, bool man)
    {
        var sequence = dice.Between(0, 499) * 2 + (man ? 1 : 0);
        var body = string.Create(CultureInfo.InvariantCulture, $"99{unit:00}{dice.Between(1, 14):00}{born:yyyyMMdd}{sequence:000}");
        return body + IdentityNumbers.After(IdentityNumbers.Check(body));
    }

    /// <summary>Country code 999 is assigned to no country.</summary>
    public static string Phone(Dice dice) => string.Create(CultureInfo.InvariantCulture, $"+999 0{dice.Between(0, 99_999_999):00000000}");

    /// <summary>D is kept for invented records; then the year of the first visit.</summary>
    public static string Record(int number, DateOnly first) => string.Create(CultureInfo.InvariantCulture, $"D{first.Year % 100:00}{number + 1:000000}");
}
