using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Xinglin.Storage.SignIn;

namespace Xinglin.Specs.Web;

/// <summary>XINGLIN_ACCEPT=1 writes the files anew; review decides.</summary>
public class SignIn_schema
{
    [Fact]
    public void The_SQLite_file_makes_what_the_model_says() =>
        Same("sqlite", SignInContext.Script(o => o.UseSqlite("Data Source=:memory:")));

    [Fact]
    public void The_PostgreSQL_file_makes_what_the_model_says() =>
        Same("postgres", SignInContext.Script(o => o.UseNpgsql("Host=none")));

    static void Same(string engine, string script)
    {
        var file = Path.Combine(Path.GetDirectoryName(Here())!, $"../../../src/Xinglin.Storage/Schema/{engine}/2026-11-22_02_sign_in.sql");
        var text = "-- Accounts and how they sign in: ASP.NET Core Identity, schema version 3.\n" + script;
        if (Environment.GetEnvironmentVariable("XINGLIN_ACCEPT") == "1") File.WriteAllText(file, text);
        Assert.Equal(text, File.ReadAllText(file));
    }

    static string Here([CallerFilePath] string file = "") => file;
}
