using BackOfficeBot.Channel.Activities;

namespace BackOfficeBot.Channel.Tests.Activities;

public sealed class ConversationReferenceTests
{
    [Fact]
    public void A_message_to_a_kept_conversation_goes_from_the_bot_to_the_person()
    {
        var came = Sample.Of("message-channel-thread");
        var message = ConversationReference.Of(came).Address(new Activity { Type = "message", Text = "fatto" });
        Assert.Equal((came.Recipient, came.From, came.Conversation, came.ServiceUrl, "it-IT"), (message.From, message.Recipient, message.Conversation, message.ServiceUrl, message.Locale));
    }
}
