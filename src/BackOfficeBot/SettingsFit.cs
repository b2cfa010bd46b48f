using System.Collections;
using System.ComponentModel;
using System.Reflection;

namespace BackOfficeBot;

/// What the binder passes over in silence: in lists and dictionaries it leaves out each entry whose value does not fit, and a list that is written as one value. Read by the same converters as it has.
internal static class SettingsFit
{
    /// Of the section that the type of options names itself; none of options that are not ours.
    public static IEnumerable<string> Wrong(Type options, IConfiguration configuration) =>
        options.GetField("Section", BindingFlags.Static | BindingFlags.Public)?.GetRawConstantValue() is string section ? Below(options, configuration.GetSection(section), isEntry: false) : [];

    private static IEnumerable<string> Wrong(Type type, IConfigurationSection at, bool isEntry)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        if (value == typeof(string) || !at.Exists() || at.Value is "" && value != type)
            return [];
        if (!TypeDescriptor.GetConverter(value).CanConvertFrom(typeof(string)))
            return string.IsNullOrEmpty(at.Value) ? Below(value, at, isEntry) : [$"{at.Path}: \"{at.Value}\" stands in the place of {(IsMany(value) ? $"a list. Write {at.Path}:0 for its first entry" : "several settings. Write each by its name below it")}."];
        // Outside of entries the binder says it itself.
        return !isEntry || Fits(value, at.Value ?? "") ? [] : [$"{at.Path}: \"{at.Value}\" is no {Word(value)}."];
    }

    private static IEnumerable<string> Below(Type type, IConfigurationSection at, bool isEntry) => EntryOf(type) is { } entry
        ? at.GetChildren().SelectMany(child => Wrong(entry, child, isEntry: true))
        : type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.CanWrite).SelectMany(p => Wrong(p.PropertyType, at.GetSection(p.Name), isEntry));

    private static bool IsMany(Type type) => type.IsAssignableTo(typeof(IEnumerable));

    // The last argument: of a dictionary its values.
    private static Type? EntryOf(Type type) => !IsMany(type) ? null : type.IsArray ? type.GetElementType() : type.GetGenericArguments().LastOrDefault();

    private static bool Fits(Type type, string text)
    {
        try
        {
            return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text) is not null;
        }
        catch (Exception error) when (error is FormatException or ArgumentException or OverflowException or NotSupportedException)
        {
            return false;
        }
    }

    private static string Word(Type type) => type switch
    {
        _ when type == typeof(DateOnly) => "day, such as 2026-11-24",
        _ when type == typeof(TimeOnly) => "time of the day, such as 12:30",
        _ when type == typeof(TimeSpan) => "length of time, such as 00:45:00",
        _ when type == typeof(bool) => "yes or no: write true or false",
        { IsEnum: true } => $"word that is known here: {string.Join(", ", Enum.GetNames(type))}",
        _ => "number that fits here, such as 12",
    };
}
