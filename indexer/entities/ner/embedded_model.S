        .section .rodata
        .balign 16
        .globl dateline_ner_model_begin
dateline_ner_model_begin:
        .incbin DATELINE_NER_MODEL
        .globl dateline_ner_model_end
dateline_ner_model_end:
        .byte 0
        .section .note.GNU-stack,"",%progbits
