import { defineStore } from 'pinia'
import { ref } from 'vue'

/** Counts how often something was marked as read, so that the bell and the page follow each other at once. */
export const useNoticeRound = defineStore('notices', () => {
  const round = ref(0)
  const turn = () => (round.value += 1)
  return { round, turn }
})
