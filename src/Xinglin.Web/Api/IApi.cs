using System.Reflection;

namespace Xinglin.Web.Api;

/// <summary>One resource over HTTP. Adding one adds a file: they are found by reflection.</summary>
public interface IApi
{
    static abstract void Map(IEndpointRouteBuilder app);

    static void MapAll(IEndpointRouteBuilder app)
    {
        foreach (var api in typeof(IApi).Assembly.GetTypes().Where(t => t is { IsInterface: false } && t.IsAssignableTo(typeof(IApi))))
            api.GetMethod("Map", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [app]);
    }
}
