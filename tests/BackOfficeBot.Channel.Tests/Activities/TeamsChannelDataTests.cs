using System.Text.Json;
using BackOfficeBot.Channel.Activities;

namespace BackOfficeBot.Channel.Tests.Activities;

public sealed class TeamsChannelDataTests
{
    [Fact]
    public void Team_channel_and_event_are_read()
    {
        var data = TeamsChannelData.Of(Sample.Of("conversationUpdate-channelCreated"));
        Assert.Equal(("Segreteria", "Verbali", "channelCreated"), (data.Team!.Name, data.Channel!.Name, data.EventType));
        Assert.Equal("33333333-3333-4333-8333-333333333333", data.Team.AadGroupId);
        Assert.Equal("19:aa11@thread.tacv2", TeamsChannelData.Of(Sample.Of("installationUpdate-add")).Settings!.SelectedChannel!.Id);
        Assert.Equal("MCMxOTptZWV0aW5n", TeamsChannelData.Of(Sample.Of("event-meetingStart")).Meeting!.Id);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"webchat\"")]
    [InlineData("""{"tenant":"not an object"}""")]
    public void Another_channels_data_is_no_error(string json) =>
        Assert.Null(TeamsChannelData.Of(new Activity { ChannelData = JsonElement.Parse(json) }).Tenant);

    [Fact]
    public void A_notification_is_written() =>
        Assert.Equal("""{"notification":{"alert":true}}""", new TeamsChannelData { Notification = new() { Alert = true } }.ToJson().GetRawText());
}
