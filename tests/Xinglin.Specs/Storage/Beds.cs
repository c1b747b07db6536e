using Xinglin.Care;
using Xinglin.Facts.Paths;
using Xinglin.Storage;
using Xinglin.Storage.Reading;

namespace Xinglin.Specs.Storage;

public class Beds_on_SQLite() : Beds(new Sqlite_ground());
public class Beds_on_PostgreSQL() : Beds(new Postgres_ground());

public abstract class Beds(Ground ground) : Storage_spec(ground)
{
    [Theory]
    [InlineData("3床", "李一,李二"), InlineData("3 床", "李一,李二"), InlineData("一病区 3", "李一"), InlineData("w1 3", "李一"), InlineData("W2 3床", "李二")]
    [InlineData("肿瘤二病区3床", "李二"), InlineData("zlyb 3床", "李一"), InlineData("bed 3", "李一,李二"), InlineData("+5床", "李三"), InlineData("4床", ""), InlineData("w9 3", "")]
    public void Somebody_is_found_by_the_bed_as_it_is_called_out(string typed, string found)
    {
        var house = Ground.Open(registers: [new PatientRegister()]);
        foreach (var (name, ward, bed) in new[] { ("李一", "肿瘤一病区", "3"), ("李二", "肿瘤二病区", "3"), ("李三", "介入病区", "+5") })
            Assert.IsType<Outcome.Ok>(new Desk(house).Write(house.OpenChart(new() { Name = name }), [new(new BedAssigned(ward, bed), Noon)], new("spec", [Role.HeadNurse])));
        Assert.Equal(found, string.Join(',', PersonRows.Find(house, typed, 10).Select(p => p.Name).Order(StringComparer.Ordinal)));
    }
}
