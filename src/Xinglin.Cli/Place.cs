using System.CommandLine;
using Xinglin.Care;
using Xinglin.Care.Treatment.Decoction;
using Xinglin.Care.Treatment.Safety;
using Xinglin.Care.Rights;
using Xinglin.Knowledge;
using Xinglin.Storage;
using Xinglin.Storage.Postgres;
using Xinglin.Storage.Sqlite;

namespace Xinglin.Cli;

/// <summary>Which store a command works on, and how it answers: the options every command shares.</summary>
sealed class Place
{
    readonly Option<string?> file = new("--store") { Description = "SQLite file (default: the embedded store)", HelpName = "FILE" };
    readonly Option<string?> postgres = new("--postgres") { Description = "PostgreSQL connection string", HelpName = "CONNECTION" };
    readonly Option<bool> json = new("--json") { Description = "one JSON document on standard output, nothing else there" };

    public Place(Command command)
    {
        command.Add(file);
        command.Add(postgres);
        command.Add(json);
    }

    /// <summary>The folder of the embedded store, its keys and its list of erasures.</summary>
    public static string Home => Environment.GetEnvironmentVariable("XINGLIN_HOME") is { Length: > 0 } home ? home : Environment.CurrentDirectory;

    public static string DefaultStore => Path.Combine(Home, "store", "xinglin.db");

    public Answer Answer(ParseResult parsed) => new(parsed.GetValue(json));

    public Engine Engine(ParseResult parsed) => (parsed.GetValue(file), parsed.GetValue(postgres)) switch
    {
        ({ } _, { } _) => throw new Stop(new("--store 与 --postgres 只能写一个", "give --store or --postgres, not both")),
        (null, { } connection) => new PostgresEngine(connection, Home),
        var (path, _) => new SqliteEngine(path ?? DefaultStore),
    };

    /// <summary>A store that is there; a place nobody wrote to is refused, so that a slip of the path is not an empty hospital.</summary>
    public Store Open(ParseResult parsed, bool create = false) => House.Open(create ? Engine(parsed) : Existing(parsed));

    /// <summary>What this house knows: with the editions it made and adopted itself when there is a store, as delivered when there is none and none was named.</summary>
    public Library Library(ParseResult parsed) =>
        parsed.GetValue(file) is null && parsed.GetValue(postgres) is null && !File.Exists(DefaultStore) ? Knowledge.Library.Default : House.Library(Existing(parsed));

    /// <summary>The same without opening it: nothing in it is brought up to date, so that what is checked is what lies there.</summary>
    public Engine Existing(ParseResult parsed)
    {
        var engine = Engine(parsed);
        if (engine is SqliteEngine { File: var path } && !File.Exists(path))
            throw new Stop(new($"没有存储 {path}；先用 xinglin init 建立", $"there is no store at {path}; make one with: xinglin init"));
        return engine;
    }
}

/// <summary>A command that cannot be done, and what to do about it: exit 2, nothing changed.</summary>
sealed class Stop(Phrase what) : Exception(what.En)
{
    public Phrase What => what;
}

/// <summary>The house put together: knowledge, gate, registers and store.</summary>
static class House
{
    /// <summary>The cards delivered with the program, and what this house made and adopted itself.</summary>
    public static Library Library(Engine engine)
    {
        try
        {
            return new(adoptions: Adoptions.Of(engine), own: HouseCards.Of(engine).Select(c => new OwnEdition(c.Wing, c.Card, c.Edition, c.Text, c.Rows)));
        }
        catch (SchemaException e)
        {
            throw new Stop(e.What);
        }
    }

    public static Store Open(Engine engine)
    {
        if (engine.WhatIsWrong() is { } wrong) throw new Stop(wrong);
        try
        {
            var library = Library(engine);
            return Store.Open(engine, Registers.In(library, new TaskRegister(library)), new Gate(new SignedTemplates(library, t => Signatures.Has(engine, t.Card, t.Edition, t.Digest)), Guards.In(library)), TimeProvider.System);
        }
        catch (SchemaException e)
        {
            throw new Stop(e.What);
        }
    }
}
