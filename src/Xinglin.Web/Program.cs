using Xinglin.Care;
using Xinglin.Knowledge;
using Xinglin.Storage;
using Xinglin.Web;

var (serving, wrong) = Serving.Read(args);
if (wrong is { } option) return Stop(option);
var engine = serving.Engine();
if (engine.WhatIsWrong() is { } broken) return Stop(broken);

Library library;
TaskRegister tasks;
Store store;
try
{
    library = Rooms.Library(engine);
    tasks = new(library);
    store = Store.Open(engine, Registers.In(library, tasks), Rooms.Gate(library, engine), TimeProvider.System);
}
catch (SchemaException e)
{
    return Stop(e.What);
}
catch (KnowledgeException e)
{
    return Stop(new($"知识卡不能用：{e.Message}", $"knowledge cannot be used: {e.Message}"));
}

serving = Beginning.Fill(store, serving, library);
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [], ContentRootPath = AppContext.BaseDirectory });
Rooms.Furnish(builder, serving, store, library, tasks);
var app = builder.Build();
Rooms.Connect(app);
await Beginning.LetIn(app, serving);
await app.StartAsync();
Rooms.Greet(app, serving);
await app.WaitForShutdownAsync();
return 0;

static int Stop(Phrase what)
{
    Console.Error.WriteLine($"{what.Zh} · {what.En}");
    return 2;
}

public partial class Program;
