using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Skills.Meetings;

namespace BackOfficeBot.Tests.Skills.Meetings;

public sealed class MeetingMenuTests
{
    private static readonly Understander Understander = Taught.Understander;

    public static TheoryData<string, string, string> Entries => [.. new[] { "it", "en" }.SelectMany(language =>
        MeetingMenu.Of(language, isPersonal: true).Select(e => new TheoryDataRow<string, string, string>(language, e.Command, e.Example)))];

    [Theory]
    [MemberData(nameof(Entries))]
    public void What_the_menu_tells_people_to_write_is_understood_as_what_it_is_said_to_do(string language, string command, string example) =>
        Assert.Equal(command, Understander.Understand(example, new(new DateTime(2026, 11, 24, 9, 0, 0), "Europe/Rome", language == "it" ? "it-IT" : "en-GB")).Intent);
}
