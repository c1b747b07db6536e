using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinglin.Storage.Postgres;
using Xinglin.Storage.Sqlite;

namespace Xinglin.Storage.SignIn;

/// <summary>Accounts, passkeys and lock-outs, in the same database as the charts. Its tables come from the dated SQL files, never from here.</summary>
public sealed class SignInContext(DbContextOptions<SignInContext> options) : IdentityDbContext<Account>(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>().Ignore(a => a.Roles);
    }

    /// <summary>Uses the database the charts are in.</summary>
    public static void Use(DbContextOptionsBuilder options, Engine engine) => _ = engine switch
    {
        SqliteEngine sqlite => options.UseSqlite($"Data Source={sqlite.File}"),
        PostgresEngine postgres => options.UseNpgsql(postgres.Connection),
        _ => throw new NotSupportedException($"no sign-in on {engine.Name}"),
    };

    /// <summary>The SQL that makes its tables, as the model stands: what a dated file must say.</summary>
    public static string Script(Action<DbContextOptionsBuilder<SignInContext>> use)
    {
        using var services = new ServiceCollection()
            .Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3).BuildServiceProvider();
        var options = new DbContextOptionsBuilder<SignInContext>().UseApplicationServiceProvider(services);
        use(options);
        using var context = new SignInContext(options.Options);
        return context.Database.GenerateCreateScript().ReplaceLineEndings("\n").Trim('\uFEFF', '\n') + "\n";
    }
}
