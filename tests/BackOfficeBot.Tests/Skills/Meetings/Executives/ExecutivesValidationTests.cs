using BackOfficeBot.Skills.Meetings.Executives;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Tests.Skills.Meetings.Executives;

public class ExecutivesValidationTests
{
    private const string Elena = "aaaaaaaa-0000-4000-8000-000000000001";

    private static ValidateOptionsResult Check(params (string Key, string Value)[] settings)
    {
        var options = new ExecutivesOptions();
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create($"Executives:People:{s.Key}", (string?)s.Value))).Build().GetSection(ExecutivesOptions.Section).Bind(options);
        return new ExecutivesValidation().Validate(null, options);
    }

    [Fact]
    public void Without_executives_nothing_is_wrong() => Assert.True(Check().Succeeded);

    [Fact]
    public void A_whole_configuration_is_taken() => Assert.True(Check(
        ("0:Id", Elena), ("0:Name", "Elena Valdoro"), ("0:Protected:0:Days:0", "Friday"), ("0:Protected:0:From", "09:00"), ("0:Protected:0:To", "11:00"), ("0:Protected:0:Name", "Posta"),
        ("0:Earliest", "09:30"), ("0:Latest", "18:00"), ("0:MeetingsPerDay", "5"), ("0:Gap", "00:15:00"), ("0:MayAlwaysBook:0", Elena), ("0:Assistants:0:Id", Elena), ("0:Assistants:0:Name", "Marta Conti")).Succeeded);

    [Theory]
    [InlineData("0:Id", "elena", "Executives:People:0:Id must be the person's object id in Entra")]
    [InlineData("1:Id", Elena, "Executives:People:1:Id: these rules stand twice")]
    [InlineData("0:Name", " ", "Executives:People:0:Name must be set")]
    [InlineData("0:Latest", "08:00", "Latest must be after Earliest")]
    [InlineData("0:MeetingsPerDay", "0", "MeetingsPerDay must lie between 1 and 30")]
    [InlineData("0:Gap", "03:00:00", "Gap must lie between 00:00:00 and 02:00:00")]
    [InlineData("0:AnswerWithin", "00:01:00", "AnswerWithin must lie between 00:15:00 and 14.00:00:00")]
    [InlineData("0:Zone", "Roma", "Zone must be an IANA zone such as Europe/Rome")]
    [InlineData("0:MayAlwaysBook:0", "davide", "MayAlwaysBook:0 must be a person's object id")]
    [InlineData("0:Assistants:0:Name", "Marta", "Assistants:0 needs Id")]
    [InlineData("0:Protected:0:Days:0", "venerdì", "Protected:0:Days must be days of the week in English")]
    [InlineData("0:Protected:0:To", "08:00", "Protected:0:To must be after From")]
    [InlineData("0:Protected:0:Name", "", "Protected:0:Name must be set")]
    public void What_is_wrong_is_said_with_what_to_set(string key, string value, string sentence)
    {
        List<(string, string)> settings = [("0:Id", Elena), ("0:Name", "Elena"), ("0:Earliest", "09:00"), ("1:Name", "Altra"), ("0:Protected:0:From", "09:00")];
        settings.RemoveAll(s => s.Item1 == key);
        Assert.Contains(sentence, string.Join('\n', Check([.. settings, (key, value)]).Failures ?? []), StringComparison.Ordinal);
    }
}
