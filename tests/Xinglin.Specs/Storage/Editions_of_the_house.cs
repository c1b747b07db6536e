using Xinglin.Storage;
using Xinglin.Storage.Moving;

namespace Xinglin.Specs.Storage;

public class Editions_of_the_house_on_SQLite() : Editions_of_the_house(new Sqlite_ground());
public class Editions_of_the_house_on_PostgreSQL() : Editions_of_the_house(new Postgres_ground());

public abstract class Editions_of_the_house(Ground ground) : Storage_spec(ground)
{
    static readonly HouseCard list = new("materia", "pharmacopoeia", "2026.h1", "id: pharmacopoeia\n", "id,zh\nhuang-qi,黄芪\n");

    [Fact]
    public void An_edition_is_read_back_as_it_was_put_down()
    {
        var store = Ground.Open();
        Assert.True(HouseCards.Write(store, list, "pharmacist"));
        Assert.True(HouseCards.Write(store, list with { Card = "bmi", Rows = null }, "pharmacist"));
        using var other = Ground.Engine();
        Assert.Equal([list with { Card = "bmi", Rows = null }, list], HouseCards.Of(other));
    }

    [Fact]
    public void Until_it_is_adopted_it_may_be_put_down_anew_and_after_that_never()
    {
        var store = Ground.Open();
        HouseCards.Write(store, list, "pharmacist");
        Assert.True(HouseCards.Write(store, list with { Text = "mended" }, "pharmacist"));
        Adoptions.Write(store, list.Card, list.Edition, store.Time.GetUtcNow(), "pharmacist");
        Assert.False(HouseCards.Write(store, list, "pharmacist"));
        Assert.Equal("mended", Assert.Single(HouseCards.Of(store.Engine)).Text);
    }

    [Fact]
    public void It_goes_into_the_backup_with_its_adoption()
    {
        var store = Ground.Open();
        HouseCards.Write(store, list, "pharmacist");
        Adoptions.Write(store, list.Card, list.Edition, store.Time.GetUtcNow(), "pharmacist");
        var folder = Directory.CreateTempSubdirectory("xinglin-").FullName;
        try
        {
            var file = Path.Combine(folder, "backup");
            Assert.Null(Backup.Save(store.Engine, file, store.Time.GetUtcNow()).Refused);
            using var again = new Xinglin.Storage.Sqlite.SqliteEngine(Path.Combine(folder, "again.db"));
            Assert.Null(Backup.Restore(again, file).Refused);
            Assert.Equal([list], HouseCards.Of(again));
            Assert.Single(Adoptions.Of(again));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
