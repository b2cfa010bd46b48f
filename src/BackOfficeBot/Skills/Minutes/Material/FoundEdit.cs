using System.Globalization;
using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Minutes.Material;

/// A found row as a form, and the form as the row. Pure.
internal static class FoundEdit
{
    /// What a row may be turned into.
    public static readonly EntryType[] Types = [EntryType.Decision, EntryType.Action, EntryType.Vote, EntryType.Note];

    public static EntryForm Of(FoundRow row, MinutesData data)
    {
        var (found, vote) = (row.Found, row.Found.Vote);
        string Names(VoteChoice choice) => data.People.Keys((vote?.Names ?? []).Where(n => n.Choice == choice).Select(n => data.People.Called(n.Name)?.Id).OfType<string>());
        return new()
        {
            Type = found.Type.ToString(), Item = Text(found.Item) ?? "0", Text = found.Text, Who = string.Join(',', found.Names.Select(n => data.People.Called(n) is { } person ? data.People.Key(person.Id) : n)),
            Due = row.Due?.Iso(), For = Text(vote?.For), Against = Text(vote?.Against), Abstained = Text(vote?.Abstained), AgainstNames = Names(VoteChoice.Against), AbstainedNames = Names(VoteChoice.Abstained), ForNames = Names(VoteChoice.For), RollCall = vote?.IsRollCall,
        };
    }

    /// Null where the form has to be shown again: something is wrong, or the new type asks for more.
    public static (FoundRow? Row, string? Problem) Read(FoundRow row, EntryForm form, MinutesData data, string language)
    {
        var type = Enum.TryParse<EntryType>(form.Type, out var chosen) && Types.Contains(chosen) ? chosen : row.Found.Type;
        var text = PlainText.OneLine(PlainText.Lines(form.Text)).Trim();
        if (text.Length > MinutesLimits.Line)
            return (null, MinutesCardTexts.In(language).TextTooLong(MinutesLimits.Line));
        if (type != EntryType.Vote && text.Length == 0)
            return (null, MinutesTexts.In(language).Empty(type));
        if (type is EntryType.Action or EntryType.Vote && row.Found.Type != type && form is { Due: null, For: null, Against: null })
            return (null, MaterialTexts.In(language).TypeAsksMore);
        var (line, due) = MinutesEntries.Read(type, form with { Text = text }, data);
        if (type == EntryType.Vote && line.Vote is null && row.Found.Vote is not { IsUnanimous: true })
            return (null, MinutesTexts.In(language).VoteUnclear);
        var item = int.TryParse(form.Item, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? (int?)number : null;
        return (row with { Due = due, IsTaken = true, Problem = null, Found = row.Found with { Type = type, Text = text, Item = item, Names = line.Names, Due = null, Vote = type == EntryType.Vote ? line.Vote ?? row.Found.Vote : null } }, null);
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
