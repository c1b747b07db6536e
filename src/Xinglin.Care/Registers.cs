using System.Reflection;
using Xinglin.Facts;
using Xinglin.Knowledge;

namespace Xinglin.Care;

/// <summary>Every register of the house. Adding one adds a file: it is found by its interface and handed the library if it wants it.</summary>
public static class Registers
{
    /// <param name="tasks">the one of tasks, which others ask too</param>
    public static IReadOnlyList<IRegister> In(Library library, TaskRegister tasks) =>
    [
        tasks,
        .. from type in typeof(Registers).Assembly.GetTypes()
           where type is { IsInterface: false, IsAbstract: false } && type.IsAssignableTo(typeof(IRegister)) && type != typeof(TaskRegister)
           orderby type.FullName
           let wants = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).Single().GetParameters()
           select (IRegister)Activator.CreateInstance(type, wants is [] ? [] : [library])!,
    ];
}
